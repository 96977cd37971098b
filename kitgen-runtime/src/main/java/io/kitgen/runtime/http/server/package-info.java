/**
 * The built-in HTTP/1.1 server: one thread for a connection, a virtual one where the JVM has them,
 * which reads a request, calls the handler and writes the answer. Nothing hops, and no library is
 * needed.
 */
@NullMarked
package io.kitgen.runtime.http.server;

import org.jspecify.annotations.NullMarked;
