package io.kitgen.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import io.kitgen.auth.refresh.Durations;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.http.HttpHandler;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The keys that tokens must be signed with, and the algorithms that are accepted with them: what a
 * token says of its own algorithm or key chooses among these, and no other. Thread-safe.
 */
public final class JwtKeys {

  private final Set<JWSAlgorithm> algorithms;
  private final Source source;

  private JwtKeys(Set<JWSAlgorithm> algorithms, Source source) {
    this.algorithms = algorithms;
    this.source = source;
  }

  /** Where the keys are. */
  interface Source {

    KeySet keys(CallContext ctx) throws InterruptedException;

    /** Keys that are newer than {@code seen}, which lack one; or {@code seen}. */
    KeySet newer(KeySet seen, CallContext ctx) throws InterruptedException;
  }

  /** RS256 with {@code key}, of 2,048 to 8,192 bits. */
  public static JwtKeys rsa(RSAPublicKey key) {
    return of(JWSAlgorithm.RS256, new RSAKey.Builder(key).build());
  }

  /** ES256, ES384 or ES512 with {@code key}, as its curve says. */
  public static JwtKeys ec(ECPublicKey key) {
    Curve curve = Curve.forECParameterSpec(key.getParams());
    if (curve == null) {
      throw new IllegalArgumentException("a curve that is not known: " + key.getParams());
    }
    ECKey known = new ECKey.Builder(curve, key).build();
    Set<JWSAlgorithm> algorithms = TrustedKey.of(known).verifier().supportedJWSAlgorithms();
    return of(algorithms.iterator().next(), known);
  }

  /** HS256 with {@code secret}, of at least 32 bytes, which callers know too. */
  public static JwtKeys hmac(byte[] secret) {
    return of(JWSAlgorithm.HS256, new OctetSequenceKey.Builder(secret).build());
  }

  /**
   * {@code algorithm} with {@code keys}. Of keys with a key id a token uses the one it names.
   *
   * @throws IllegalArgumentException without keys, for a key of another kind, one that is too weak,
   *     or an algorithm that needs a further library ({@code EdDSA}, {@code ES256K})
   */
  public static JwtKeys of(JWSAlgorithm algorithm, JWK... keys) {
    List<TrustedKey> trusted = Arrays.stream(keys).map(TrustedKey::of).toList();
    boolean fit =
        trusted.stream()
            .allMatch(key -> key.verifier().supportedJWSAlgorithms().contains(algorithm));
    if (trusted.isEmpty() || !fit) {
      throw new IllegalArgumentException(
          trusted.isEmpty() ? "no keys" : "a key that is not one for " + algorithm);
    }
    KeySet set = new KeySet(trusted);
    return new JwtKeys(
        Set.of(algorithm),
        new Source() {
          @Override
          public KeySet keys(CallContext ctx) {
            return set;
          }

          @Override
          public KeySet newer(KeySet seen, CallContext ctx) {
            return set;
          }
        });
  }

  /** RS256 with the keys that {@code url} lists; {@link #remote} has the details. */
  public static JwtKeys at(HttpHandler http, URI url) {
    return remote(http, url).build();
  }

  /**
   * The keys that {@code url} lists as a JWK set (RFC 7517). Fetched when the first token comes, by
   * one thread however many calls wait; kept, and fetched anew in the background; while the other
   * side is down they are used on. A token with a key that is not among them has them fetched at
   * once, every ten seconds at most.
   *
   * @param http how to reach it
   * @throws IllegalArgumentException when {@code url} is not http or https
   */
  public static Builder remote(HttpHandler http, URI url) {
    return new Builder(http, url);
  }

  Set<JWSAlgorithm> algorithms() {
    return algorithms;
  }

  Source source() {
    return source;
  }

  /** Collects the settings of remote keys; not thread-safe. */
  public static final class Builder {

    final HttpHandler http;
    final URI url;
    Set<JWSAlgorithm> algorithms = Set.of(JWSAlgorithm.RS256);
    Duration fresh = Duration.ofMinutes(10);
    Duration usable = Duration.ofHours(6);
    Duration timeout = Duration.ofSeconds(5);
    Duration betweenUnknown = Duration.ofSeconds(10);
    Ticker ticker = Ticker.system();

    private Builder(HttpHandler http, URI url) {
      this.http = Objects.requireNonNull(http, "http");
      this.url = url;
    }

    /**
     * The algorithms that are accepted; RS256 alone unless said.
     *
     * @throws IllegalArgumentException for one with a shared secret, or one that needs a further
     *     library
     */
    public Builder algorithms(JWSAlgorithm... algorithms) {
      this.algorithms = Set.of(algorithms);
      for (JWSAlgorithm algorithm : algorithms) {
        if (!RemoteKeys.SUPPORTED.contains(algorithm)) {
          throw new IllegalArgumentException(
              algorithm + " is not one of " + RemoteKeys.SUPPORTED + ", which a URL can serve");
        }
      }
      if (algorithms.length == 0) {
        throw new IllegalArgumentException("no algorithms");
      }
      return this;
    }

    /** How old keys get before they are fetched anew in the background; 10 minutes unless said. */
    public Builder fresh(Duration age) {
      this.fresh = Durations.positive(age, "fresh");
      return this;
    }

    /**
     * How old keys get at most, while they cannot be fetched anew; 6 hours unless said. So long a
     * key that is withdrawn can be used at most.
     */
    public Builder usable(Duration age) {
      this.usable = Durations.positive(age, "usable");
      return this;
    }

    /** How long a fetch takes at most; 5 seconds unless said. */
    public Builder timeout(Duration longest) {
      this.timeout = Durations.positive(longest, "timeout");
      return this;
    }

    /** How much time is between two fetches for keys that are not known; 10 seconds unless said. */
    public Builder betweenUnknown(Duration least) {
      this.betweenUnknown = Durations.positive(least, "betweenUnknown");
      return this;
    }

    /** The clock that ages are measured by; the system's unless said. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /** The keys. */
    public JwtKeys build() {
      if (usable.compareTo(fresh) < 0) {
        throw new IllegalArgumentException(
            "usable is " + usable + ", expected at least fresh, which is " + fresh);
      }
      return new JwtKeys(algorithms, new RemoteKeys(this));
    }
  }
}
