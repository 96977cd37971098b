/** Where calls run, and how they get there and back. */
@NullMarked
package io.kitgen.netty.server.call;

import org.jspecify.annotations.NullMarked;
