/** A file of Protocol Buffers, free of Java: what its text and its descriptor are made of. */
@NullMarked
package io.kitgen.processor.transport.grpc.schema;

import org.jspecify.annotations.NullMarked;
