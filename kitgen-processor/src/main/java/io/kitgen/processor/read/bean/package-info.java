/** Reads classes as Jackson sees them: properties, creators, builders, subtypes. */
@NullMarked
package io.kitgen.processor.read.bean;

import org.jspecify.annotations.NullMarked;
