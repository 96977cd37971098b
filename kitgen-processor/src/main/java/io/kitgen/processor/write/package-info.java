/** The only code that writes files and prints messages. */
@NullMarked
package io.kitgen.processor.write;

import org.jspecify.annotations.NullMarked;
