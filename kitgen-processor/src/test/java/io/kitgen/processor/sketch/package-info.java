/** Models for tests, made by hand. */
@NullMarked
package io.kitgen.processor.sketch;

import org.jspecify.annotations.NullMarked;
