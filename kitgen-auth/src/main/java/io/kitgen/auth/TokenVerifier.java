package io.kitgen.auth;

import io.kitgen.runtime.CallContext;
import java.util.Map;

/** Knows callers by their tokens. Thread-safe. */
@FunctionalInterface
public interface TokenVerifier {

  /**
   * Who calls with {@code token}.
   *
   * @throws BadCredentialsException when it is not good: 401 with {@code error="invalid_token"} and
   *     the message
   * @throws Exception when it cannot be found out now; a fault, and not 401
   */
  Caller verify(String token, CallContext ctx) throws Exception;

  /**
   * The tokens that are known when the service starts, by the caller's name: at most 1,000. They
   * are compared by their SHA-256 digests in constant time, all of them always.
   *
   * @throws IllegalArgumentException for none, too many, an empty one, or one that two have
   */
  static TokenVerifier fixed(Map<String, String> tokens) {
    FixedSecrets secrets = FixedSecrets.tokens(tokens);
    return (token, ctx) -> {
      Caller caller = secrets.find(token);
      if (caller == null) {
        throw new BadCredentialsException("the token is not known");
      }
      return caller;
    };
  }
}
