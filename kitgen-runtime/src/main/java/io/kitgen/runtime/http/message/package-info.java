/**
 * Messages that flow in the bodies of HTTP: one JSON document a line, or one an event; internal.
 */
@NullMarked
package io.kitgen.runtime.http.message;

import org.jspecify.annotations.NullMarked;
