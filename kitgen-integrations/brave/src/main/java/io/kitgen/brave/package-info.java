/** Traces by Brave, for Zipkin. */
@NullMarked
package io.kitgen.brave;

import org.jspecify.annotations.NullMarked;
