/** How many calls run at the same time, which of them wait, and which are shed. */
@NullMarked
package io.kitgen.resilience.overload;

import org.jspecify.annotations.NullMarked;
