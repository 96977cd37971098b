package io.kitgen.auth.client;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.client.Attempt;
import io.kitgen.runtime.client.AttemptFilter;
import io.kitgen.runtime.error.CallException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** What a client shows with every attempt, as filters of its edge. */
public final class Credentials {

  private static final String FIELD = "Authorization";

  private Credentials() {}

  /**
   * A user with a password (RFC 7617); for connections with TLS.
   *
   * @throws IllegalArgumentException when the name has a colon
   */
  public static AttemptFilter basic(String user, String password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a user's name has no colon: " + user);
    }
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return field(FIELD, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** The field {@code name} with {@code value}: an API key. */
  public static AttemptFilter field(String name, String value) {
    Objects.requireNonNull(value, "value");
    return (operation, attempt, ctx) -> {
      attempt.set(name, value);
      return ctx;
    };
  }

  /**
   * A token of {@code tokens}. When it is refused with 401 (UNAUTHENTICATED) and there is another
   * one, the attempt is sent once more with that; calls of operations that are not idempotent too,
   * since a server refuses before it does anything.
   */
  public static AttemptFilter bearer(TokenSource tokens) {
    return new Bearer(Objects.requireNonNull(tokens, "tokens"));
  }

  private static final class Bearer implements AttemptFilter {

    private final TokenSource tokens;
    private final CallContext.Key<AccessToken> sent =
        CallContext.Key.local("token-sent", AccessToken.class);

    Bearer(TokenSource tokens) {
      this.tokens = tokens;
    }

    @Override
    public CallContext before(Operation<?, ?> operation, Attempt attempt, CallContext ctx)
        throws Exception {
      AccessToken token = tokens.token(ctx);
      attempt.set(FIELD, "Bearer " + token.value());
      return ctx.with(sent, token);
    }

    @Override
    public boolean again(Operation<?, ?> operation, Exception failure, CallContext ctx) {
      AccessToken token = ctx.get(sent);
      return token != null
          && failure instanceof CallException call
          && call.code() == Code.UNAUTHENTICATED
          && tokens.refused(token);
    }
  }
}
