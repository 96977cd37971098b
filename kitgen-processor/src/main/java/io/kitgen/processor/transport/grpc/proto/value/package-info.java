/** How single values are read, measured and written. */
@NullMarked
package io.kitgen.processor.transport.grpc.proto.value;

import org.jspecify.annotations.NullMarked;
