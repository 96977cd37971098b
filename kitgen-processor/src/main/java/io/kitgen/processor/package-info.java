/** The entry of the annotation processor: it wires the stages and loops over the rounds. */
@NullMarked
package io.kitgen.processor;

import org.jspecify.annotations.NullMarked;
