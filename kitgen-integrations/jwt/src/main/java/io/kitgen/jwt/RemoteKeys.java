package io.kitgen.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import io.kitgen.Code;
import io.kitgen.auth.refresh.Fetch;
import io.kitgen.auth.refresh.Fetched;
import io.kitgen.auth.refresh.Refreshing;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys that a URL lists. */
final class RemoteKeys implements JwtKeys.Source {

  static final Set<JWSAlgorithm> SUPPORTED =
      Stream.concat(
              RSASSAVerifier.SUPPORTED_ALGORITHMS.stream(),
              ECDSAVerifier.SUPPORTED_ALGORITHMS.stream())
          .filter(algorithm -> !algorithm.equals(JWSAlgorithm.ES256K))
          .collect(Collectors.toUnmodifiableSet());

  private static final int MOST_BYTES = 256 * 1024;

  private final HttpHandler http;
  private final HttpRequest request;
  private final Set<JWSAlgorithm> algorithms;
  private final Duration fresh;
  private final Duration usable;
  private final Refreshing<KeySet> keys;

  RemoteKeys(JwtKeys.Builder builder) {
    this.http = builder.http;
    this.request = Fetch.request("GET", builder.url).build();
    this.algorithms = builder.algorithms;
    this.fresh = builder.fresh;
    this.usable = builder.usable;
    this.keys =
        new Refreshing<>(
            "the keys at " + builder.url,
            this::fetch,
            builder.timeout,
            builder.betweenUnknown,
            builder.ticker);
  }

  @Override
  public KeySet keys(CallContext ctx) throws InterruptedException {
    return keys.get(ctx);
  }

  @Override
  public KeySet newer(KeySet seen, CallContext ctx) throws InterruptedException {
    return keys.newer(seen, ctx);
  }

  private Fetched<KeySet> fetch(CallContext ctx) throws Exception {
    Fetch.Answer answer = Fetch.send(http, ctx, request, MOST_BYTES);
    if (answer.status() != 200) {
      throw CallException.of(Code.UNAVAILABLE, "HTTP status " + answer.status())
          .retryAfter(answer.retryAfter())
          .build();
    }
    try {
      String json = new String(answer.body(), StandardCharsets.UTF_8);
      return new Fetched<>(KeySet.parse(json, algorithms), fresh, usable);
    } catch (IllegalArgumentException e) {
      throw CallException.of(Code.UNAVAILABLE, String.valueOf(e.getMessage())).cause(e).build();
    }
  }
}
