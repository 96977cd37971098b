/** The compile-time half: one class behind the door that kitgen's own HTTP uses too. */
@NullMarked
package org.example.lines.processor;

import org.jspecify.annotations.NullMarked;
