/** Handlers as servlets and filters. */
module io.kitgen.servlet {
  requires transitive io.kitgen.runtime;
  requires transitive jakarta.servlet;

  exports io.kitgen.servlet;
}
