/** The API. */
module greet.split {
  requires transitive io.kitgen.runtime;

  exports greet.split;
}
