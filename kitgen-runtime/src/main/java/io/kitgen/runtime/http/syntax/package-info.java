/** The small grammars inside HTTP messages; internal. */
@NullMarked
package io.kitgen.runtime.http.syntax;

import org.jspecify.annotations.NullMarked;
