/** The compile-time half: one class behind the door that kitgen's own HTTP uses too. */
@NullMarked
package io.kitgen.samples.lines.processor;

import org.jspecify.annotations.NullMarked;
