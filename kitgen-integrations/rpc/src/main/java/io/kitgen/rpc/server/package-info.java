/** Calls of gRPC, gRPC-Web and Connect at a server. */
@NullMarked
package io.kitgen.rpc.server;

import org.jspecify.annotations.NullMarked;
