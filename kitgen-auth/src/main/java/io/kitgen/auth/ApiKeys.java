package io.kitgen.auth;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;
import org.jspecify.annotations.Nullable;

/** Keys in a field of their own, such as {@code X-Api-Key}. */
public final class ApiKeys {

  private ApiKeys() {}

  /**
   * Lets in whose key {@code verifier} knows: {@code ApiKeys.admission("X-Api-Key",
   * TokenVerifier.fixed(keys))}.
   *
   * @param field the name of the header field
   */
  public static Authentication admission(String field, TokenVerifier verifier) {
    String challenge = "ApiKey field=" + Authorization.quoted(field);
    return Authentication.by(
        new Mechanism() {
          @Override
          public @Nullable Caller authenticate(
              Operation<?, ?> operation, Metadata in, CallContext ctx) throws Exception {
            String key = Authorization.single(in, field);
            return key == null ? null : verifier.verify(key, ctx);
          }

          @Override
          public String challenge(@Nullable BadCredentialsException why) {
            return challenge;
          }
        });
  }
}
