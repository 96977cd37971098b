/** Prints the {@code .proto}, formatted as {@code buf format} leaves it. */
@NullMarked
package io.kitgen.processor.transport.grpc.schema.text;

import org.jspecify.annotations.NullMarked;
