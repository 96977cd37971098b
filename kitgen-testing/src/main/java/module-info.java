/** Support for tests of services that are written with kitgen. */
module io.kitgen.testing {
  requires transitive io.kitgen.contract;
  requires transitive io.kitgen.runtime;
  requires org.assertj.core;
  requires transitive org.junit.jupiter.api;

  exports io.kitgen.testing;
  exports io.kitgen.testing.conformance;
  exports io.kitgen.testing.contract;
  exports io.kitgen.testing.replay;
}
