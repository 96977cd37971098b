/** Examples of values, read as the types that they are examples of. */
@NullMarked
package io.kitgen.processor.generate.schema.example;

import org.jspecify.annotations.NullMarked;
