/** Types of a service that Jackson's databind reads and writes. */
module io.kitgen.jackson {
  requires transitive io.kitgen.runtime;
  requires transitive tools.jackson.databind;
  requires org.jspecify;

  exports io.kitgen.jackson;
}
