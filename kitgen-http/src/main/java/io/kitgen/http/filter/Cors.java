package io.kitgen.http.filter;

import io.kitgen.runtime.http.HttpHandler;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Lets browsers call a server from pages of other origins (the CORS protocol of the Fetch
 * standard). Answers preflights itself; adds its header fields to answers for the origins that are
 * let in. For another origin it adds none, so that the browser keeps the answer from the page; it
 * turns no request away, since who sends one can send any {@code Origin}. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * HttpHandler server = ShopHttp.handler(endpoints).with(
 *     Cors.builder().origins("https://shop.example").methods("GET", "PUT").build());
 * }</pre>
 */
public final class Cors implements UnaryOperator<HttpHandler> {

  final Predicate<String> origins;
  final boolean anyOrigin;
  final Set<String> methods;
  final Set<String> headers;
  final boolean anyHeader;
  final String exposed;
  final boolean credentials;
  final Duration maxAge;

  private Cors(Builder builder) {
    Set<String> exact = Set.copyOf(builder.exact);
    this.origins = builder.origins.or(exact::contains);
    this.anyOrigin = builder.anyOrigin;
    this.methods = Set.copyOf(builder.methods);
    this.headers = new TreeSet<>(builder.headers);
    this.anyHeader = builder.anyHeader;
    this.exposed = String.join(", ", builder.exposed);
    this.credentials = builder.credentials;
    this.maxAge = builder.maxAge;
  }

  /** Starts with no origin, the methods GET, HEAD and POST, and the header {@code Content-Type}. */
  public static Builder builder() {
    return new Builder();
  }

  /** {@code next} for the origins that are let in. */
  @Override
  public HttpHandler apply(HttpHandler next) {
    return new CorsHandler(this, Objects.requireNonNull(next, "next"));
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private final Set<String> exact = new LinkedHashSet<>();
    private final Set<String> methods = new LinkedHashSet<>(List.of("GET", "HEAD", "POST"));
    private final Set<String> headers = new LinkedHashSet<>(List.of("content-type"));
    private final Set<String> exposed = new LinkedHashSet<>();
    private Predicate<String> origins = origin -> false;
    private boolean anyOrigin;
    private boolean anyHeader;
    private boolean credentials;
    private Duration maxAge = Duration.ofMinutes(10);

    private Builder() {}

    /**
     * Adds origins, as browsers write them: {@code https://shop.example}, {@code
     * http://localhost:3000}.
     *
     * @throws IllegalArgumentException for what no browser sends, such as a slash at the end
     */
    public Builder origins(String... origins) {
      for (String origin : origins) {
        URI uri = URI.create(origin);
        String written = uri.getScheme() + "://" + uri.getRawAuthority();
        if (!origin.equals(written.toLowerCase(Locale.ROOT)) || uri.getHost() == null) {
          throw new IllegalArgumentException("an origin is scheme://host[:port], got " + origin);
        }
        exact.add(origin);
      }
      return this;
    }

    /** Adds the origins for which {@code origins} says so; it sees what the browser sent. */
    public Builder origins(Predicate<String> origins) {
      this.origins = this.origins.or(origins);
      return this;
    }

    /** Lets every origin in; not together with {@link #credentials}. */
    public Builder anyOrigin() {
      this.anyOrigin = true;
      return this;
    }

    /** The methods that pages may use, in place of the default. */
    public Builder methods(String... methods) {
      this.methods.clear();
      this.methods.addAll(List.of(methods));
      return this;
    }

    /** Adds header fields that pages may send, beside those that need no leave. */
    public Builder headers(String... names) {
      for (String name : names) {
        headers.add(name.toLowerCase(Locale.ROOT));
      }
      return this;
    }

    /** Lets pages send every header field. */
    public Builder anyHeader() {
      this.anyHeader = true;
      return this;
    }

    /** Adds header fields of answers that pages may read, beside those that need no leave. */
    public Builder exposes(String... names) {
      exposed.addAll(List.of(names));
      return this;
    }

    /** Lets pages send cookies and other credentials. */
    public Builder credentials() {
      this.credentials = true;
      return this;
    }

    /** How long a browser may keep the answer to a preflight; 10 minutes unless said. */
    public Builder maxAge(Duration maxAge) {
      this.maxAge = Objects.requireNonNull(maxAge, "maxAge");
      return this;
    }

    /**
     * The filter.
     *
     * @throws IllegalStateException for any origin with credentials, which would lend every page on
     *     the web the user's own rights
     */
    public Cors build() {
      if (anyOrigin && credentials) {
        throw new IllegalStateException(
            "any origin with credentials: say which origins may use the user's credentials");
      }
      return new Cors(this);
    }
  }
}
