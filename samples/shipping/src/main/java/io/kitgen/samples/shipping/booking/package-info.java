/** The context of the people who take orders. */
@NullMarked
package io.kitgen.samples.shipping.booking;

import org.jspecify.annotations.NullMarked;
