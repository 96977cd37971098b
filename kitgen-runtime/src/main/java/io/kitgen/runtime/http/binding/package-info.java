/** Operations over HTTP, both ends: what generated code calls. */
@NullMarked
package io.kitgen.runtime.http.binding;

import org.jspecify.annotations.NullMarked;
