/** Who calls, what they may do, and the tokens that clients send. */
module io.kitgen.auth {
  exports io.kitgen.auth;

  requires transitive io.kitgen.runtime;
}
