/** Who calls, what they may do, and the tokens that clients send. */
@SuppressWarnings("module") // the one that shares a part is built after this one
module io.kitgen.auth {
  exports io.kitgen.auth;
  exports io.kitgen.auth.client;
  exports io.kitgen.auth.tls;
  exports io.kitgen.auth.refresh to
      io.kitgen.jwt;

  requires transitive io.kitgen.runtime;
}
