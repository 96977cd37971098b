/** Support for tests of services that are written with kitgen. */
module io.kitgen.testing {
  requires transitive io.kitgen.runtime;
  requires org.assertj.core;
  requires org.junit.jupiter.api;
}
