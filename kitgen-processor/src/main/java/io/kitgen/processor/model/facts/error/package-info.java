/** What follows from the model of a declared error. */
@NullMarked
package io.kitgen.processor.model.facts.error;

import org.jspecify.annotations.NullMarked;
