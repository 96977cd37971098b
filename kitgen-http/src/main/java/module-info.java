/** Filters around HTTP handlers. */
module io.kitgen.http {
  requires transitive io.kitgen.runtime;

  exports io.kitgen.http;
}
