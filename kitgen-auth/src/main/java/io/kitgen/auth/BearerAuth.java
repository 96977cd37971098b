package io.kitgen.auth;

import io.kitgen.Code;
import io.kitgen.auth.client.AccessToken;
import io.kitgen.auth.client.TokenSource;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.error.CallException;
import org.jspecify.annotations.Nullable;

/** Bearer tokens in {@code Authorization} (RFC 6750), whatever they are. */
public final class BearerAuth {

  private static final String SCHEME = "Bearer";

  private BearerAuth() {}

  /**
   * Lets in whom {@code verifier} knows. The scheme's case does not matter; a field that has not
   * exactly two parts is as none. A refusal says {@code error="invalid_token"} and why.
   */
  public static Authentication admission(TokenVerifier verifier) {
    return Authentication.by(
        new Mechanism() {
          @Override
          public @Nullable Caller authenticate(
              Operation<?, ?> operation, Metadata in, CallContext ctx) throws Exception {
            String token = Authorization.credentials(in, SCHEME);
            return token == null ? null : verifier.verify(token, ctx).with(token);
          }

          @Override
          public String challenge(@Nullable BadCredentialsException why) {
            return why == null
                ? SCHEME
                : SCHEME + " error=\"invalid_token\", error_description=\"" + text(why) + '"';
          }
        });
  }

  /** The characters that RFC 6750, section 3, allows. */
  private static String text(BadCredentialsException why) {
    return String.valueOf(why.getMessage()).replaceAll("[^ !#-\\[\\]-~]", "?");
  }

  /**
   * The token that the running call came with, to be sent on: for a client of a service that is
   * meant to see it, and no other. A call that came without one fails before it is sent.
   */
  public static TokenSource incoming() {
    return ctx -> {
      Caller caller = ctx.get(Caller.KEY);
      String token = caller == null ? null : caller.token();
      if (token == null) {
        throw CallException.of(Code.UNAUTHENTICATED, "there is no incoming token to send on")
            .build();
      }
      return AccessToken.of(token);
    };
  }
}
