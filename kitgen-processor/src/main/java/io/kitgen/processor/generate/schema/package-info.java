/** JSON Schema of what a service carries, and what documents are made of beside it. */
@NullMarked
package io.kitgen.processor.generate.schema;

import org.jspecify.annotations.NullMarked;
