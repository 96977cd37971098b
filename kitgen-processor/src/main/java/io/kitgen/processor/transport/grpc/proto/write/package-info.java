/** Fields as they are measured and written. */
@NullMarked
package io.kitgen.processor.transport.grpc.proto.write;

import org.jspecify.annotations.NullMarked;
