/** What is wrong with what goes over gRPC. */
@NullMarked
package io.kitgen.processor.spi.problem.grpc;

import org.jspecify.annotations.NullMarked;
