package io.kitgen.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.kitgen.auth.client.AccessToken;
import io.kitgen.auth.client.TokenSource;
import io.kitgen.runtime.CallContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs the tokens that a service shows to others, as Go kit's {@code NewSigner}: with the key's id
 * in the header. A token serves all calls until a fifth of its time is left, or one call alone.
 * Thread-safe.
 *
 * <pre>{@code
 * Credentials.bearer(JwtSigner.with(JWSAlgorithm.ES256, key).issuer("billing").audience("orders").build())
 * }</pre>
 */
public final class JwtSigner implements TokenSource {

  private final JWSSigner signer;
  private final JWSHeader header;
  private final JWTClaimsSet claims;
  private final Duration lifetime;
  private final boolean perCall;
  private final Clock clock;
  private volatile @Nullable Signed last;

  private record Signed(AccessToken token, Instant until) {}

  private JwtSigner(Builder builder) {
    this.signer = builder.signer;
    this.header =
        new JWSHeader.Builder(builder.algorithm)
            .type(JOSEObjectType.JWT)
            .keyID(builder.key.getKeyID())
            .build();
    this.claims = builder.claims.build();
    this.lifetime = builder.lifetime;
    this.perCall = builder.perCall;
    this.clock = builder.clock;
  }

  /**
   * Starts with the private key, or the secret, and its algorithm.
   *
   * @throws IllegalArgumentException when the key has no id, is public, too weak, or not one for
   *     {@code algorithm}
   */
  public static Builder with(JWSAlgorithm algorithm, JWK key) {
    return new Builder(algorithm, key);
  }

  @Override
  public AccessToken token(CallContext ctx) throws JOSEException {
    Instant now = clock.instant();
    Signed kept = last;
    if (!perCall && kept != null && now.isBefore(kept.until)) {
      return kept.token;
    }
    Signed fresh = new Signed(sign(now), now.plus(lifetime.multipliedBy(4).dividedBy(5)));
    last = fresh;
    return fresh.token;
  }

  private AccessToken sign(Instant now) throws JOSEException {
    JWTClaimsSet all =
        new JWTClaimsSet.Builder(claims)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    SignedJWT token = new SignedJWT(header, all);
    token.sign(signer);
    return AccessToken.of(token.serialize());
  }

  /** The key's id alone. */
  @Override
  public String toString() {
    return "JwtSigner[" + header.getKeyID() + "]";
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private final JWSAlgorithm algorithm;
    private final JWK key;
    private final JWSSigner signer;
    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
    private Duration lifetime = Duration.ofMinutes(5);
    private boolean perCall;
    private Clock clock = Clock.systemUTC();

    private Builder(JWSAlgorithm algorithm, JWK key) {
      if (key.getKeyID() == null || !key.isPrivate()) {
        throw new IllegalArgumentException(
            key.isPrivate() ? "the key has no id" : "a public key does not sign");
      }
      this.algorithm = algorithm;
      this.key = key;
      try {
        this.signer = new DefaultJWSSignerFactory().createJWSSigner(key, algorithm);
      } catch (JOSEException e) {
        throw new IllegalArgumentException(
            "the key " + key.getKeyID() + " is not one for " + algorithm + ": " + e.getMessage(),
            e);
      }
    }

    /** Who signs: {@code iss}, and {@code sub} unless that is said. */
    public Builder issuer(String issuer) {
      claims.issuer(issuer);
      return claims.getClaims().get("sub") == null ? subject(issuer) : this;
    }

    /** Who calls: {@code sub}. */
    public Builder subject(String subject) {
      claims.subject(subject);
      return this;
    }

    /** Whom the token is for: {@code aud}. */
    public Builder audience(String... audience) {
      claims.audience(List.of(audience));
      return this;
    }

    /** What the caller may do, in the claim named scope. */
    public Builder scopes(String... scopes) {
      return claim("scope", String.join(" ", scopes));
    }

    /** A further claim; a value that JSON has. */
    public Builder claim(String name, Object value) {
      claims.claim(name, Objects.requireNonNull(value, "value"));
      return this;
    }

    /**
     * How long a token is good; 5 minutes unless said.
     *
     * @throws IllegalArgumentException when it is less than a second
     */
    public Builder lifetime(Duration lifetime) {
      if (lifetime.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException(
            "the lifetime is " + lifetime + ", expected at least a second");
      }
      this.lifetime = lifetime;
      return this;
    }

    /** A token for each attempt, in place of one for many. */
    public Builder perCall() {
      this.perCall = true;
      return this;
    }

    /** The clock; the system's unless said. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** The signer. */
    public JwtSigner build() {
      return new JwtSigner(this);
    }
  }
}
