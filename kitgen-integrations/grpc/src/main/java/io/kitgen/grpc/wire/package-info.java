/** Messages and metadata as grpc-java has them; internal. */
@NullMarked
package io.kitgen.grpc.wire;

import org.jspecify.annotations.NullMarked;
