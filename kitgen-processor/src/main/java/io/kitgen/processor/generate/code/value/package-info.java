/** How generated code holds values while it reads and writes them. */
@NullMarked
package io.kitgen.processor.generate.code.value;

import org.jspecify.annotations.NullMarked;
