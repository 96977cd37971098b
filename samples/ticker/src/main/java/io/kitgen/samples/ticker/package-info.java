/** Prices that flow: from the server, to the server, and both ways at once. */
@NullMarked
package io.kitgen.samples.ticker;

import org.jspecify.annotations.NullMarked;
