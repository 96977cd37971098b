/** gRPC, gRPC-Web and Connect: a service as Protocol Buffers. */
@NullMarked
package io.kitgen.processor.transport.grpc;

import org.jspecify.annotations.NullMarked;
