package io.kitgen.auth;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users with passwords (RFC 7617), as Go kit's {@code auth/basic}: a refusal is 401 "Unauthorized"
 * with {@code WWW-Authenticate: Basic realm="…"}, and does not say what was wrong. Passwords cross
 * the wire as they are: to be used with TLS.
 */
public final class BasicAuth {

  private static final String SCHEME = "Basic";

  private BasicAuth() {}

  /** Knows users by their passwords. Thread-safe. */
  @FunctionalInterface
  public interface Verifier {

    /**
     * Who that is, or null when there is no such user or it is not their password. An own verifier
     * sees to it that how long it takes does not tell which.
     *
     * @throws Exception when it cannot be found out now; a fault, and not 401
     */
    @Nullable Caller verify(String user, String password, CallContext ctx) throws Exception;
  }

  /**
   * The users that are known when the service starts, by name: at most 1,000. Names and passwords
   * are compared by their SHA-256 digests in constant time, both always.
   *
   * @throws IllegalArgumentException for none, too many, a name with a colon, or an empty password
   */
  public static Verifier users(Map<String, String> passwords) {
    passwords.keySet().forEach(BasicAuth::checkUser);
    FixedSecrets users = FixedSecrets.users(passwords);
    return (user, password, ctx) -> users.find(user, password);
  }

  private static void checkUser(String user) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a user's name has no colon: " + user);
    }
  }

  /**
   * Lets in whom {@code verifier} knows.
   *
   * @param realm what people are asked to log in to; printable ASCII
   */
  public static Authentication admission(String realm, Verifier verifier) {
    String challenge = SCHEME + " realm=" + Authorization.quoted(realm);
    return Authentication.by(
        new Mechanism() {
          @Override
          public @Nullable Caller authenticate(
              Operation<?, ?> operation, Metadata in, CallContext ctx) throws Exception {
            String credentials = Authorization.credentials(in, SCHEME);
            return credentials == null ? null : check(credentials, verifier, ctx);
          }

          @Override
          public String challenge(@Nullable BadCredentialsException why) {
            return challenge;
          }
        });
  }

  private static Caller check(String credentials, Verifier verifier, CallContext ctx)
      throws Exception {
    String text = decode(credentials);
    int colon = text.indexOf(':');
    Caller caller =
        colon < 0
            ? null
            : verifier.verify(text.substring(0, colon), text.substring(colon + 1), ctx);
    if (caller == null) {
      throw new BadCredentialsException("Unauthorized");
    }
    return caller;
  }

  private static String decode(String credentials) throws BadCredentialsException {
    try {
      return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadCredentialsException("Unauthorized", e);
    }
  }
}
