/** An HTTP/1.1 and HTTP/2 server on Netty. */
@NullMarked
package io.kitgen.netty.server;

import org.jspecify.annotations.NullMarked;
