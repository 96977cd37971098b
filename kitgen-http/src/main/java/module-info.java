/** What services over HTTP may have beside JSON: content, forms with files, filters. */
module io.kitgen.http {
  requires transitive io.kitgen.runtime;

  exports io.kitgen.http;
  exports io.kitgen.http.binding;
  exports io.kitgen.http.filter;
  exports io.kitgen.http.wire;
}
