/** Which part of an HTTP request carries which parameter. */
@NullMarked
package io.kitgen.processor.transport.http.place;

import org.jspecify.annotations.NullMarked;
