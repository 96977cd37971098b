/** Bodies between event loops and the threads of handlers. */
@NullMarked
package io.kitgen.netty.server.body;

import org.jspecify.annotations.NullMarked;
