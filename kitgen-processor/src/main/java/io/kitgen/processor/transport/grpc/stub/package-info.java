/** Prints the binding to grpc-java. */
@NullMarked
package io.kitgen.processor.transport.grpc.stub;

import org.jspecify.annotations.NullMarked;
