/** Whether constraints can be asked of what they stand on. */
@NullMarked
package io.kitgen.processor.validate.constraint;

import org.jspecify.annotations.NullMarked;
