package io.kitgen.jwt;

import io.kitgen.auth.Authentication;
import io.kitgen.auth.BearerAuth;

/** Lets in callers who show a JSON web token (RFC 7519) as a bearer token. */
public final class Jwt {

  private Jwt() {}

  /**
   * Lets in who shows a token that is signed with one of {@code keys} and has not expired, whoever
   * issued it for whom. Where the issuer signs tokens for other services too, use {@link
   * #bearer(JwtVerifier)} with an audience.
   */
  public static Authentication bearer(JwtKeys keys) {
    return bearer(JwtVerifier.of(keys).build());
  }

  /** Lets in who shows a token that {@code verifier} finds good. */
  public static Authentication bearer(JwtVerifier verifier) {
    return BearerAuth.admission(verifier);
  }
}
