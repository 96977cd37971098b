/** What gRPC promises of a service. */
@NullMarked
package io.kitgen.processor.transport.grpc.fact;

import org.jspecify.annotations.NullMarked;
