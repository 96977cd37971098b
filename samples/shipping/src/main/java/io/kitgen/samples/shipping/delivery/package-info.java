/** What was done with a cargo, and what follows from it. */
@NullMarked
package io.kitgen.samples.shipping.delivery;

import org.jspecify.annotations.NullMarked;
