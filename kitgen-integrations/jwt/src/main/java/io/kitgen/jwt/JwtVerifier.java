package io.kitgen.jwt;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import io.kitgen.auth.BadCredentialsException;
import io.kitgen.auth.Caller;
import io.kitgen.auth.TokenVerifier;
import io.kitgen.runtime.CallContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks signed JSON web tokens, as RFC 8725 advises: the algorithm is pinned by the keys, the
 * signature is checked before any claim is believed, a {@code crit} header and tokens of another
 * type are refused, keys in the token are not looked at. What is wrong is told in the words of Go
 * kit's {@code auth/jwt}: malformed, expired, not valid yet, unexpected signing method.
 * Thread-safe.
 *
 * <p>The caller's name is the subject, their scopes are those of {@code scope} and {@code scp}, and
 * their claims all of the token's, as Nimbus reads JSON: numbers are {@code Long} or {@code
 * Double}.
 */
public final class JwtVerifier implements TokenVerifier {

  private static final Duration LONGEST_SKEW = Duration.ofMinutes(5);
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt");
  private static final Set<String> ACCESS_TOKEN = Set.of("at+jwt");

  private final JwtKeys keys;
  private final Claims claims;
  private final List<String> names;
  private final boolean accessTokensOnly;
  private final int longest;
  private final Clock clock;

  private JwtVerifier(Builder builder) {
    this.keys = builder.keys;
    this.claims =
        new Claims(
            builder.issuer,
            Set.copyOf(builder.audiences),
            Set.copyOf(builder.required),
            builder.skew);
    this.names = builder.names;
    this.accessTokensOnly = builder.accessTokensOnly;
    this.longest = builder.longest;
    this.clock = builder.clock;
  }

  /** Starts with the keys, and what is said at each setting. */
  public static Builder of(JwtKeys keys) {
    return new Builder(keys);
  }

  /**
   * Who shows {@code token}.
   *
   * @throws io.kitgen.runtime.error.CallException when the keys cannot be had, so that nobody knows
   */
  @Override
  public Caller verify(String token, CallContext ctx)
      throws BadCredentialsException, InterruptedException {
    if (token.length() > longest) {
      throw new BadCredentialsException("the token is too large");
    }
    SignedToken signed = SignedToken.parse(token);
    checkHeader(signed.header());
    checkSignature(signed, ctx);
    Map<String, Object> all;
    JWTClaimsSet parsed;
    try {
      all = JSONObjectUtils.parse(signed.payload().decodeToString());
      parsed = JWTClaimsSet.parse(all);
    } catch (ParseException | RuntimeException e) {
      throw SignedToken.malformed(e);
    }
    claims.check(parsed, all, clock.instant());
    all.values().removeIf(Objects::isNull);
    return Caller.named(name(all)).withScopes(Claims.scopes(all)).withClaims(all);
  }

  private void checkHeader(JWSHeader header) throws BadCredentialsException {
    if (!keys.algorithms().contains(header.getAlgorithm())) {
      throw SignedToken.unexpectedMethod();
    }
    if (header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
      throw new BadCredentialsException("the token has a critical header that is not known");
    }
    JOSEObjectType type = header.getType();
    String name = type == null ? "" : type.getType().toLowerCase(Locale.ROOT);
    name = name.startsWith("application/") ? name.substring("application/".length()) : name;
    boolean good =
        accessTokensOnly ? ACCESS_TOKEN.contains(name) : name.isEmpty() || TYPES.contains(name);
    if (!good) {
      throw new BadCredentialsException("the token is of another type");
    }
  }

  private void checkSignature(SignedToken token, CallContext ctx)
      throws BadCredentialsException, InterruptedException {
    KeySet known = keys.source().keys(ctx);
    List<TrustedKey> fitting = known.fitting(token.header());
    if (fitting.isEmpty()) {
      fitting = keys.source().newer(known, ctx).fitting(token.header());
    }
    if (fitting.isEmpty()) {
      throw new BadCredentialsException("the token is signed with an unknown key");
    }
    for (TrustedKey key : fitting) {
      if (token.isSignedWith(key)) {
        return;
      }
    }
    throw new BadCredentialsException("the token's signature is wrong");
  }

  private String name(Map<String, Object> all) throws BadCredentialsException {
    for (String name : names) {
      if (all.get(name) instanceof String text && !text.isEmpty()) {
        return text;
      }
    }
    throw new BadCredentialsException("the token has no claim " + names.get(0));
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private final JwtKeys keys;
    private final Set<String> audiences = new HashSet<>();
    private final Set<String> required = new HashSet<>(Set.of("exp"));
    private List<String> names = List.of("sub", "client_id", "azp");
    private @Nullable String issuer;
    private Duration skew = Duration.ofSeconds(30);
    private boolean accessTokensOnly;
    private int longest = 8 * 1024;
    private Clock clock = Clock.systemUTC();

    private Builder(JwtKeys keys) {
      this.keys = Objects.requireNonNull(keys, "keys");
    }

    /** Who must have issued a token ({@code iss}, exactly); anybody with the key unless said. */
    public Builder issuer(String issuer) {
      this.issuer = Objects.requireNonNull(issuer, "issuer");
      return this;
    }

    /** Of whom a token must be for one ({@code aud}); anybody unless said. */
    public Builder audience(String... audiences) {
      this.audiences.addAll(List.of(audiences));
      return this;
    }

    /** Which claims must be there too; {@code exp} must be anyway. */
    public Builder require(String... claims) {
      this.required.addAll(List.of(claims));
      return this;
    }

    /** Accepts tokens that never expire. */
    public Builder withoutExpiry() {
      this.required.remove("exp");
      return this;
    }

    /**
     * By how much clocks may differ; 30 seconds unless said.
     *
     * @throws IllegalArgumentException when it is negative, or more than 5 minutes
     */
    public Builder skew(Duration most) {
      if (most.isNegative() || most.compareTo(LONGEST_SKEW) > 0) {
        throw new IllegalArgumentException(
            "the skew is " + most + ", expected zero to " + LONGEST_SKEW);
      }
      this.skew = most;
      return this;
    }

    /**
     * Accepts only what says that it is an access token: {@code typ} is {@code at+jwt} (RFC 9068).
     * Unless said, {@code JWT} and no type do too.
     */
    public Builder accessTokensOnly() {
      this.accessTokensOnly = true;
      return this;
    }

    /**
     * The claim that names the caller; {@code sub} unless said, or else {@code client_id} or {@code
     * azp}. A token without is refused.
     */
    public Builder name(String claim) {
      this.names = List.of(claim);
      return this;
    }

    /** How many characters a token may have; 8,192 unless said. */
    public Builder longest(int characters) {
      if (characters <= 0) {
        throw new IllegalArgumentException("expected more than 0, got " + characters);
      }
      this.longest = characters;
      return this;
    }

    /** The clock that tokens expire by; the system's unless said. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** The verifier. */
    public JwtVerifier build() {
      return new JwtVerifier(this);
    }
  }
}
