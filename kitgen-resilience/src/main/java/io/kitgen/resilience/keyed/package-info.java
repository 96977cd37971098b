/** What is kept for each key of an endless supply of them, within bounds. */
@NullMarked
package io.kitgen.resilience.keyed;

import org.jspecify.annotations.NullMarked;
