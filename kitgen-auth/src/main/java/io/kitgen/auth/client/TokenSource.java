package io.kitgen.auth.client;

import io.kitgen.runtime.CallContext;

/** Where a client gets its tokens from. Thread-safe. */
@FunctionalInterface
public interface TokenSource {

  /**
   * A token for the attempt that is about to be sent; from the same source twice the same, as long
   * as that is good.
   *
   * @throws io.kitgen.runtime.error.CallException when there is none
   */
  AccessToken token(CallContext ctx) throws Exception;

  /**
   * The other side has refused {@code token}. Whether {@link #token} has, or gets, another one now.
   */
  default boolean refused(AccessToken token) {
    return false;
  }

  /** The one token {@code value}. */
  static TokenSource fixed(String value) {
    AccessToken token = AccessToken.of(value);
    return ctx -> token;
  }
}
