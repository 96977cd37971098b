/** The small grammars inside HTTP messages; internal. */
@NullMarked
package io.kitgen.http.syntax;

import org.jspecify.annotations.NullMarked;
