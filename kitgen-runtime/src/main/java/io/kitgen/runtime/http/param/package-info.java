/** Values that travel beside the body of an HTTP message, as texts. */
@NullMarked
package io.kitgen.runtime.http.param;

import org.jspecify.annotations.NullMarked;
