/** Checks of requests after they are decoded, and what they find. */
@NullMarked
package io.kitgen.runtime.validation;

import org.jspecify.annotations.NullMarked;
