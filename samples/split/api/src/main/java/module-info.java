/** Exchange rates, for those who ask for them and those who know them. */
module io.kitgen.samples.split.api {
  requires transitive io.kitgen.runtime;

  exports io.kitgen.samples.split.api;
}
