/** What is shipped, where to, and by which way. */
@NullMarked
package io.kitgen.samples.shipping.cargo;

import org.jspecify.annotations.NullMarked;
