/** Services and clients over grpc-java. */
@NullMarked
package io.kitgen.grpc;

import org.jspecify.annotations.NullMarked;
