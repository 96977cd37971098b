/** What protoc and buf make of the generated {@code .proto}. */
package io.kitgen.interop.grpc.schema;
