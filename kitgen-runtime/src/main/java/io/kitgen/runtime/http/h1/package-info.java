/**
 * The syntax of HTTP/1.1 (RFC 9112) over the bytes of one connection, the same for a server and a
 * client: heads and bodies are read by {@code HeadReader} and {@code BodyInput}, and written by
 * {@code Output}. For the engines of the runtime alone.
 */
@NullMarked
package io.kitgen.runtime.http.h1;

import org.jspecify.annotations.NullMarked;
