/** Each diagnostic: an input that draws it, one that does not, and the page made of both. */
@NullMarked
package io.kitgen.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
