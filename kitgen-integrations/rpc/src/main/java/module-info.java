/** gRPC, gRPC-Web and Connect over HTTP handlers. */
module io.kitgen.rpc {
  requires transitive io.kitgen.protobuf;

  exports io.kitgen.rpc;
  exports io.kitgen.rpc.health;
  exports io.kitgen.rpc.reflection;
}
