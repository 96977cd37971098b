/** HTTP/2 on the wire, where Netty's own way costs more than it has to. */
@NullMarked
package io.kitgen.netty.server.wire;

import org.jspecify.annotations.NullMarked;
