/** Circuit breakers of Failsafe. */
@NullMarked
package io.kitgen.failsafe;

import org.jspecify.annotations.NullMarked;
