/** Serves exchange rates over HTTP. */
module io.kitgen.samples.split.server {
  requires transitive io.kitgen.samples.split.api;

  exports io.kitgen.samples.split.server;
}
