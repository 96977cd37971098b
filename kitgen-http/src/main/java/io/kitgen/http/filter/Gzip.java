package io.kitgen.http.filter;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Bodies in {@code Content-Encoding: gzip} (RFC 9110, section 8.4): packs the answers of a server
 * for those who accept it and unpacks what is sent to it; asks for it and unpacks it at a client.
 * What is unpacked is bounded, so that a small body cannot become a huge one. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * HttpHandler server = ShopHttp.handler(endpoints).with(Gzip.create()::server);
 * HttpHandler client = KitHttpClient.create().with(Gzip.create()::client);
 * }</pre>
 */
public final class Gzip {

  /** Below this a ratio says nothing: a short text of one letter packs well too. */
  static final long FREE_BYTES = 1024 * 1024;

  final int minimum;
  final Predicate<String> types;
  final long mostBytes;
  final int mostRatio;
  final boolean requests;

  private Gzip(Builder builder) {
    this.minimum = builder.minimum;
    this.types = builder.types;
    this.mostBytes = builder.mostBytes;
    this.mostRatio = builder.mostRatio;
    this.requests = builder.requests;
  }

  /** With the defaults. */
  public static Gzip create() {
    return builder().build();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@code next} with packed answers where the {@code Accept-Encoding} of the request prefers them,
   * and with requests unpacked. An answer that is packed already, a part of one, and what has no
   * body or a type that does not pack well stay as they are. A strong {@code ETag} becomes a weak
   * one. A request in another encoding is answered with 415, one that unpacks to too much with 413.
   */
  public HttpHandler server(HttpHandler next) {
    return new GzipServer(this, Objects.requireNonNull(next, "next"));
  }

  /**
   * {@code next} asked for packed answers, which are unpacked. One that unpacks to too much ends
   * with RESOURCE_EXHAUSTED while it is read. Closing it closes {@code next}, if that can be
   * closed.
   */
  public HttpHandler client(HttpHandler next) {
    return new GzipClient(this, Objects.requireNonNull(next, "next"));
  }

  /** Whether a body with these header fields is worth packing. */
  boolean packs(Headers headers, HttpBody body) {
    String type = headers.first("Content-Type");
    String control = headers.joined("Cache-Control");
    return type != null
        && (body.length() < 0 || body.length() >= minimum)
        && headers.first("Content-Encoding") == null
        && headers.first("Content-Range") == null
        && (control == null || !control.toLowerCase(Locale.ROOT).contains("no-transform"))
        && types.test(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  static boolean isGzip(@Nullable String encoding) {
    return "gzip".equalsIgnoreCase(encoding) || "x-gzip".equalsIgnoreCase(encoding);
  }

  private static boolean packsWell(String type) {
    return (type.startsWith("text/") && !type.equals("text/event-stream"))
        || type.endsWith("+json")
        || type.endsWith("+xml")
        || switch (type) {
          case "application/json",
              "application/xml",
              "application/javascript",
              "application/x-www-form-urlencoded",
              "application/x-ndjson",
              "application/wasm" ->
              true;
          default -> false;
        };
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private int minimum = 1024;
    private Predicate<String> types = Gzip::packsWell;
    private long mostBytes = 64 * 1024 * 1024;
    private int mostRatio = 200;
    private boolean requests;

    private Builder() {}

    /** Bodies of fewer bytes are not packed; 1024 unless said. */
    public Builder minimumBytes(int bytes) {
      this.minimum = bytes;
      return this;
    }

    /**
     * Which types are packed, given in lower case and without parameters; unless said, texts, JSON,
     * XML and scripts, but no event streams.
     */
    public Builder types(Predicate<String> types) {
      this.types = Objects.requireNonNull(types, "types");
      return this;
    }

    /** How many bytes a body may unpack to; 64 MiB unless said. */
    public Builder largest(long bytes) {
      this.mostBytes = bytes;
      return this;
    }

    /** How many times its size a body may unpack to, once that is above 1 MiB; 200 unless said. */
    public Builder largestRatio(int ratio) {
      this.mostRatio = ratio;
      return this;
    }

    /** A client packs its requests too; for servers that are known to unpack them. */
    public Builder packRequests() {
      this.requests = true;
      return this;
    }

    /** The filter. */
    public Gzip build() {
      return new Gzip(this);
    }
  }
}
