/** What is different among gRPC, gRPC-Web and Connect on the wire. */
@NullMarked
package io.kitgen.rpc.protocol;

import org.jspecify.annotations.NullMarked;
