/** The bytes of Protocol Buffers, as generated code reads and writes them. */
@NullMarked
package io.kitgen.protobuf.wire;

import org.jspecify.annotations.NullMarked;
