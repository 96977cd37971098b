/** gRPC, gRPC-Web and Connect on kitgen's engines, with clients that others have made. */
package io.kitgen.interop.grpc.rpc;
