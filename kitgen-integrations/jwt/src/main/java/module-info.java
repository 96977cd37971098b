/** JSON web tokens, checked by Nimbus. */
module io.kitgen.jwt {
  requires transitive com.nimbusds.jose.jwt;
  requires transitive io.kitgen.auth;

  exports io.kitgen.jwt;
}
