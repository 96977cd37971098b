package io.kitgen.auth.client;

import io.kitgen.auth.refresh.Durations;
import io.kitgen.auth.refresh.Fetch;
import io.kitgen.auth.refresh.Refreshing;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.http.HttpHandler;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by OAuth 2 client credentials (RFC 6749, section 4.4), for a service that calls in its own
 * name. One token serves all calls. It is fetched once however many calls wait for it, each no
 * longer than its deadline; fetched anew in the background when a fifth of its time is left, at
 * most two minutes and with some jitter; kept to its end when that fails; and after a failure
 * fetched again with growing pauses, in which calls without a token fail at once. A refused token
 * is replaced, at most once a second. Thread-safe.
 *
 * <pre>{@code
 * ClientEdge.builder().filter(Credentials.bearer(
 *     ClientCredentials.at(http, URI.create("https://id.example/token"))
 *         .client("billing", secret).scopes("orders:read").build()))
 * }</pre>
 */
public final class ClientCredentials implements TokenSource {

  private static final Duration BETWEEN_REFUSALS = Duration.ofSeconds(1);

  private final Refreshing<AccessToken> tokens;

  private ClientCredentials(Builder builder, TokenRequest request) {
    this.tokens =
        new Refreshing<>(
            "a token from " + builder.endpoint,
            request::fetch,
            builder.timeout,
            BETWEEN_REFUSALS,
            builder.ticker);
  }

  /**
   * Starts with the token endpoint.
   *
   * @param http how to reach it; not one that uses this source
   * @throws IllegalArgumentException when {@code endpoint} is not http or https
   */
  public static Builder at(HttpHandler http, URI endpoint) {
    return new Builder(http, endpoint);
  }

  @Override
  public AccessToken token(CallContext ctx) throws InterruptedException {
    return tokens.get(ctx);
  }

  @Override
  public boolean refused(AccessToken token) {
    return tokens.forget(token);
  }

  /** Where from, and whether there is one. */
  @Override
  public String toString() {
    return tokens.toString();
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private static final Set<String> OURS =
        Set.of("grant_type", "scope", "client_id", "client_secret");

    private final HttpHandler http;
    private final URI endpoint;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private @Nullable String id;
    private @Nullable String secret;
    private boolean inBody;
    private Duration timeout = Duration.ofSeconds(10);
    private Duration lifetime = Duration.ofMinutes(5);
    private Ticker ticker = Ticker.system();

    private Builder(HttpHandler http, URI endpoint) {
      this.http = Objects.requireNonNull(http, "http");
      this.endpoint = endpoint;
      Fetch.request("POST", endpoint);
      parameters.put("grant_type", "client_credentials");
    }

    /** Who asks, as {@code client_secret_basic}: in the {@code Authorization} field. */
    public Builder client(String id, String secret) {
      if (id.isEmpty() || secret.isEmpty()) {
        throw new IllegalArgumentException("the id or the secret of the client is empty");
      }
      this.id = id;
      this.secret = secret;
      return this;
    }

    /** Sends id and secret as {@code client_secret_post}: in the body. */
    public Builder secretInBody() {
      this.inBody = true;
      return this;
    }

    /** The scopes to ask for; those that the server gives by itself unless said. */
    public Builder scopes(String... scopes) {
      parameters.put("scope", String.join(" ", scopes));
      return this;
    }

    /**
     * A further parameter: {@code audience}, {@code resource}.
     *
     * @throws IllegalArgumentException for one that is not further
     */
    public Builder parameter(String name, String value) {
      if (OURS.contains(name)) {
        throw new IllegalArgumentException("the parameter " + name + " is not to be set so");
      }
      parameters.put(name, value);
      return this;
    }

    /** How long a fetch takes at most; 10 seconds unless said. */
    public Builder timeout(Duration longest) {
      this.timeout = Durations.positive(longest, "the timeout");
      return this;
    }

    /** How long a token lives whose server does not say ({@code expires_in}); 5 minutes. */
    public Builder lifetime(Duration unsaid) {
      this.lifetime = Durations.positive(unsaid, "the lifetime");
      return this;
    }

    /** The clock; the system's unless said. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /**
     * The source; nothing is fetched before it is asked for.
     *
     * @throws IllegalStateException without a client
     */
    public ClientCredentials build() {
      if (id == null || secret == null) {
        throw new IllegalStateException("client(id, secret) is missing");
      }
      return new ClientCredentials(
          this, TokenRequest.of(http, endpoint, id, secret, inBody, parameters, lifetime));
    }
  }
}
