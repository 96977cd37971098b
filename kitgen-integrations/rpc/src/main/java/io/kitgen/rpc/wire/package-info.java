/** What servers and clients of gRPC, gRPC-Web and Connect have in common on the wire. */
@NullMarked
package io.kitgen.rpc.wire;

import org.jspecify.annotations.NullMarked;
