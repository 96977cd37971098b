/** Ships and where they go. */
@NullMarked
package io.kitgen.samples.shipping.voyage;

import org.jspecify.annotations.NullMarked;
