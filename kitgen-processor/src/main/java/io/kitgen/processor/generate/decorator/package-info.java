/** The base of hand-written service middleware. */
@NullMarked
package io.kitgen.processor.generate.decorator;

import org.jspecify.annotations.NullMarked;
