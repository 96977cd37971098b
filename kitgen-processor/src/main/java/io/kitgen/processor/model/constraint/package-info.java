/** What Jakarta's constraints ask of values. */
@NullMarked
package io.kitgen.processor.model.constraint;

import org.jspecify.annotations.NullMarked;
