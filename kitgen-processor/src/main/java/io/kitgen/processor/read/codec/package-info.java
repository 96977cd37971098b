/** The codecs that users wrote by hand. */
@NullMarked
package io.kitgen.processor.read.codec;

import org.jspecify.annotations.NullMarked;
