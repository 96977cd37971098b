/** Fields as they are read. */
@NullMarked
package io.kitgen.processor.transport.grpc.proto.read;

import org.jspecify.annotations.NullMarked;
