/** Work beside other work, which can be cancelled by itself. Not exported. */
@NullMarked
package io.kitgen.resilience.branch;

import org.jspecify.annotations.NullMarked;
