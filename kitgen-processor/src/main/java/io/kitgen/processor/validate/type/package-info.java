/** What is wrong with the types that cross a wire. */
@NullMarked
package io.kitgen.processor.validate.type;

import org.jspecify.annotations.NullMarked;
