/** The context of the people who wait for a cargo. */
@NullMarked
package io.kitgen.samples.shipping.tracking;

import org.jspecify.annotations.NullMarked;
