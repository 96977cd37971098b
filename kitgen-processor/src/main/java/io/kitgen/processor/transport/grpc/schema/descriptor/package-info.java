/** Writes a {@code google.protobuf.FileDescriptorProto}, to the byte as protoc does. */
@NullMarked
package io.kitgen.processor.transport.grpc.schema.descriptor;

import org.jspecify.annotations.NullMarked;
