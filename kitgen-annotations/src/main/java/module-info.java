/** The annotations and the error codes that a service interface is written with. */
module io.kitgen.annotations {
  requires static org.jspecify;

  exports io.kitgen;
  exports io.kitgen.doc;
  exports io.kitgen.policy;
  exports io.kitgen.proto;
}
