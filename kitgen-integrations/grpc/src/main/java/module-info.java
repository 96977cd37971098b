/** Services and clients over grpc-java. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // it has stable names
module io.kitgen.grpc {
  requires transitive io.grpc;
  requires transitive io.kitgen.protobuf;

  exports io.kitgen.grpc;
}
