/** Requests and answers as HTTP/1.1 and HTTP/2 have them; internal. */
@NullMarked
package io.kitgen.netty.client.wire;

import org.jspecify.annotations.NullMarked;
