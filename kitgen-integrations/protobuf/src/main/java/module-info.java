/** Messages as Protocol Buffers. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // it has a stable name
module io.kitgen.protobuf {
  requires transitive com.google.protobuf;
  requires transitive io.kitgen.runtime;

  exports io.kitgen.protobuf;
  exports io.kitgen.protobuf.status;
  exports io.kitgen.protobuf.wire;
}
