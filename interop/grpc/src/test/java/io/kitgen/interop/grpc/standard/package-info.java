/** The services that every server of gRPC has, as others call them. */
package io.kitgen.interop.grpc.standard;
