/** What the parts have in common that keep calls alive. */
@NullMarked
package io.kitgen.resilience;

import org.jspecify.annotations.NullMarked;
