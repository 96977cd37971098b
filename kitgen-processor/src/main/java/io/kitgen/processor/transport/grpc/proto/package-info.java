/** {@code AddServiceProto}: the messages of a service between Java and Protocol Buffers. */
@NullMarked
package io.kitgen.processor.transport.grpc.proto;

import org.jspecify.annotations.NullMarked;
