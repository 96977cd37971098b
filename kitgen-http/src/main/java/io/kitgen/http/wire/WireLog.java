package io.kitgen.http.wire;

import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.http.HttpHandler;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes down HTTP exchanges as they are on the wire, at a client or at a server, for people who
 * look for a fault: request line, header fields, sizes, status, time, and bodies when asked. What
 * is known to be secret is replaced by {@code ***}. Immutable and thread-safe.
 *
 * <pre>{@code
 * HttpHandler http = KitHttpClient.create().with(WireLog.create());
 * HttpHandler server = ShopHttp.handler(endpoints).with(WireLog.builder().bodies(2048).build());
 * }</pre>
 *
 * <p>Replaced are the values of the fields Authorization, Proxy-Authorization, Cookie, Set-Cookie,
 * X-Api-Key and X-Auth-Token, and the values of parameters of the query and members of bodies that
 * are called password, secret, token and alike ({@link Builder#redact}). A body may hold more that
 * is private, what is {@code @Sensitive} included: bodies are for places where that may be seen.
 *
 * <p>No body is read because of the log: an excerpt is what passes by when somebody else reads.
 * Each exchange is one event, written when the handler has answered, or, where a streamed answer is
 * to be excerpted, when that was closed. A sink that throws fails no exchange.
 */
public final class WireLog implements UnaryOperator<HttpHandler> {

  /** The longest excerpt of a body, in bytes. */
  private static final int LARGEST = 64 * 1024;

  final Sink sink;
  final int excerpt;
  final Redaction redaction;
  final Ticker ticker;

  private WireLog(Builder builder) {
    this.sink = builder.sink;
    this.excerpt = builder.excerpt;
    this.redaction = builder.redaction;
    this.ticker = builder.ticker;
  }

  /** To the logger {@code io.kitgen.http.wire} at DEBUG, without bodies. */
  public static WireLog create() {
    return builder().build();
  }

  /** Starts with {@link #create}. */
  public static Builder builder() {
    return new Builder();
  }

  /** {@code next} with its exchanges written down; it closes {@code next} when it is closed. */
  @Override
  public HttpHandler apply(HttpHandler next) {
    return new WireHandler(this, Objects.requireNonNull(next, "next"));
  }

  /** Where exchanges are written to. Thread-safe. */
  @FunctionalInterface
  public interface Sink {

    /** Takes the lines of one exchange, parted by {@code \n}; they have no other control code. */
    void write(String exchange);

    /** Whether anybody reads; asked before anything is done. True unless said. */
    default boolean enabled() {
      return true;
    }
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private Sink sink = new LoggerSink(System.getLogger("io.kitgen.http.wire"), Level.DEBUG);
    private Redaction redaction = Redaction.usual();
    private Ticker ticker = Ticker.system();
    private int excerpt;

    private Builder() {}

    /** Where to, in place of the logger. */
    public Builder to(Sink sink) {
      this.sink = Objects.requireNonNull(sink, "sink");
      return this;
    }

    /** To {@code logger} at {@code level}. */
    public Builder to(System.Logger logger, Level level) {
      return to(new LoggerSink(logger, level));
    }

    /**
     * With the first bytes of bodies that are text (JSON, XML, forms, {@code text/*}).
     *
     * @param most how many bytes of each, 1 to 65536
     */
    public Builder bodies(int most) {
      if (most < 1 || most > LARGEST) {
        throw new IllegalArgumentException("bodies is " + most + ", expected 1 to " + LARGEST);
      }
      this.excerpt = most;
      return this;
    }

    /**
     * Further names whose values are replaced: of header fields, of parameters of the query, of
     * members and form fields of bodies. Case does not count.
     */
    public Builder redact(String... names) {
      this.redaction = redaction.and(Set.of(names));
      return this;
    }

    /** The clock that exchanges are measured by; the system's unless said. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /** The log. */
    public WireLog build() {
      return new WireLog(this);
    }
  }

  private record LoggerSink(System.Logger logger, Level level) implements Sink {

    LoggerSink {
      Objects.requireNonNull(logger, "logger");
      Objects.requireNonNull(level, "level");
    }

    @Override
    public void write(String exchange) {
      logger.log(level, exchange);
    }

    @Override
    public boolean enabled() {
      return logger.isLoggable(level);
    }
  }
}
