/** Calls over a channel of grpc-java; internal. */
@NullMarked
package io.kitgen.grpc.client;

import org.jspecify.annotations.NullMarked;
