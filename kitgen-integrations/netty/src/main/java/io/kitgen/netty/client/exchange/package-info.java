/** A request and its answer, between the thread that waits and the event loop; internal. */
@NullMarked
package io.kitgen.netty.client.exchange;

import org.jspecify.annotations.NullMarked;
