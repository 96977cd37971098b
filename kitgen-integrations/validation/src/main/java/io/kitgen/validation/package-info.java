/** Constraints that only a Jakarta validator knows. */
@NullMarked
package io.kitgen.validation;

import org.jspecify.annotations.NullMarked;
