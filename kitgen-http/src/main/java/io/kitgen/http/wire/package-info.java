/** A log of what goes over the wire, without its secrets. */
@NullMarked
package io.kitgen.http.wire;

import org.jspecify.annotations.NullMarked;
