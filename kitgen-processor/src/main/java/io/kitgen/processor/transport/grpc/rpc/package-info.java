/** Prints the binding to gRPC, gRPC-Web and Connect over HTTP handlers. */
@NullMarked
package io.kitgen.processor.transport.grpc.rpc;

import org.jspecify.annotations.NullMarked;
