/** What gRPC cannot carry, said to the user. */
@NullMarked
package io.kitgen.processor.transport.grpc.check;

import org.jspecify.annotations.NullMarked;
