/**
 * What happens between a connection's bytes and the handler: reading, choosing a thread, writing.
 */
@NullMarked
package io.kitgen.netty.server.exchange;

import org.jspecify.annotations.NullMarked;
