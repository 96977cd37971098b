/** Calls at a server of grpc-java; internal. */
@NullMarked
package io.kitgen.grpc.server;

import org.jspecify.annotations.NullMarked;
