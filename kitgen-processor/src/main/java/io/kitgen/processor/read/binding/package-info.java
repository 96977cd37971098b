/** Services of other jars: their class files, with what their contracts know beside. */
@NullMarked
package io.kitgen.processor.read.binding;

import org.jspecify.annotations.NullMarked;
