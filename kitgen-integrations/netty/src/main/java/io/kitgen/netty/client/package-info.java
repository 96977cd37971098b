/**
 * An HTTP/1.1 and HTTP/2 client on Netty: callers wait on their own thread, connections are kept
 * for each origin, and an event loop moves the bytes.
 */
@NullMarked
package io.kitgen.netty.client;

import org.jspecify.annotations.NullMarked;
