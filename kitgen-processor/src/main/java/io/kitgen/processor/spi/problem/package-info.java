/**
 * Everything that kitgen can say to a user: one constant for each code, each with a page in {@code
 * docs/errors}. A number is never given twice.
 */
@NullMarked
package io.kitgen.processor.spi.problem;

import org.jspecify.annotations.NullMarked;
