package io.kitgen.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import io.kitgen.auth.BadCredentialsException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of a token must say.
 *
 * @param issuer who must have issued it, or null for anybody
 * @param audiences of whom it must be for one; none for anybody
 * @param required which claims must be there
 * @param skew by how much clocks may differ
 */
record Claims(@Nullable String issuer, Set<String> audiences, Set<String> required, Duration skew) {

  void check(JWTClaimsSet claims, Map<String, Object> all, Instant now)
      throws BadCredentialsException {
    for (String name : required) {
      if (all.get(name) == null) {
        throw new BadCredentialsException("the token has no claim " + name);
      }
    }
    if (issuer != null && !issuer.equals(claims.getIssuer())) {
      throw new BadCredentialsException("the token is from another issuer");
    }
    if (!audiences.isEmpty() && Collections.disjoint(audiences, claims.getAudience())) {
      throw new BadCredentialsException("the token is for another audience");
    }
    Date expires = claims.getExpirationTime();
    if (expires != null && !now.minus(skew).isBefore(expires.toInstant())) {
      throw new BadCredentialsException("the token has expired");
    }
    Date begins = claims.getNotBeforeTime();
    if (begins != null && now.plus(skew).isBefore(begins.toInstant())) {
      throw new BadCredentialsException("the token is not valid yet");
    }
  }

  /** The scopes of {@code scope} (RFC 9068) and {@code scp}: a text with spaces, or a list. */
  static Set<String> scopes(Map<String, Object> claims) {
    Set<String> scopes = new LinkedHashSet<>();
    add(claims.get("scope"), scopes);
    add(claims.get("scp"), scopes);
    return scopes;
  }

  private static void add(@Nullable Object claim, Set<String> scopes) {
    if (claim instanceof String text) {
      for (String scope : text.split(" ", -1)) {
        if (!scope.isEmpty()) {
          scopes.add(scope);
        }
      }
    } else if (claim instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof String scope && !scope.isEmpty()) {
          scopes.add(scope);
        }
      }
    }
  }
}
