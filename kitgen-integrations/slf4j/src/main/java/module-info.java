/** Call logs and context as SLF4J events. */
module io.kitgen.slf4j {
  requires transitive io.kitgen.ops;
  requires transitive org.slf4j;
  requires org.jspecify;

  exports io.kitgen.slf4j;
}
