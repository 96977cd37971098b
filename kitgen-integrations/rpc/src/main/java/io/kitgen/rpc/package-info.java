/** gRPC, gRPC-Web and Connect over HTTP handlers, as servers and clients. */
@NullMarked
package io.kitgen.rpc;

import org.jspecify.annotations.NullMarked;
