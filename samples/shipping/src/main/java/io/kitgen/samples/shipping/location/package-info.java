/** Places where cargo is loaded and unloaded. */
@NullMarked
package io.kitgen.samples.shipping.location;

import org.jspecify.annotations.NullMarked;
