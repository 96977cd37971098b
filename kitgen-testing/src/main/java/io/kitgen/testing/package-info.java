/** Support for tests of services that are written with kitgen. */
@NullMarked
package io.kitgen.testing;

import org.jspecify.annotations.NullMarked;
