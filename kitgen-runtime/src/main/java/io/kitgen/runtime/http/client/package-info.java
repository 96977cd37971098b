/**
 * The built-in HTTP/1.1 client: calls run on the caller's thread, over connections that are kept
 * for each origin.
 */
@NullMarked
package io.kitgen.runtime.http.client;

import org.jspecify.annotations.NullMarked;
