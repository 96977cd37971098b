/** Generated codecs against protobuf-java. */
@NullMarked
package io.kitgen.interop.grpc.codec;

import org.jspecify.annotations.NullMarked;
