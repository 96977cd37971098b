/** Go kit's shipping: the wiring of three bounded contexts in one process. */
@NullMarked
package io.kitgen.samples.shipping;

import org.jspecify.annotations.NullMarked;
