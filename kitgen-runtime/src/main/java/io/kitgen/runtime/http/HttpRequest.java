package io.kitgen.runtime.http;

import java.net.SocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request. Path and query are as on the wire, percent-encoded. Immutable but for the body, which
 * may be one that is read once.
 */
public final class HttpRequest {

  private final String method;
  private final String path;
  private final @Nullable String query;
  private final Headers headers;
  private final HttpBody body;
  private final @Nullable String scheme;
  private final @Nullable String authority;
  private final @Nullable SocketAddress remoteAddress;

  private HttpRequest(Builder builder) {
    this.method = builder.method;
    this.path = builder.path;
    this.query = builder.query;
    this.headers = builder.headers;
    this.body = builder.body;
    this.scheme = builder.scheme;
    this.authority = builder.authority;
    this.remoteAddress = builder.remoteAddress;
  }

  /**
   * Starts a request.
   *
   * @param target path and query as on the wire: {@code /orders/1?full=true}
   */
  public static Builder of(String method, String target) {
    int mark = target.indexOf('?');
    return mark < 0
        ? new Builder(method, target)
        : new Builder(method, target.substring(0, mark)).query(target.substring(mark + 1));
  }

  /** Starts with what this request has. */
  public Builder toBuilder() {
    Builder builder = new Builder(method, path);
    builder.query = query;
    builder.headers = headers;
    builder.body = body;
    builder.scheme = scheme;
    builder.authority = authority;
    builder.remoteAddress = remoteAddress;
    return builder;
  }

  /** The method, in the case in which it was sent. */
  public String method() {
    return method;
  }

  /** The path as on the wire, never decoded; it starts with a slash, or is {@code *}. */
  public String path() {
    return path;
  }

  /** What follows the question mark, as on the wire; null without one. */
  public @Nullable String query() {
    return query;
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /** The body; {@link HttpBody#empty()} when there is none. */
  public HttpBody body() {
    return body;
  }

  /** {@code http} or {@code https}; null when not known. A client's request has one. */
  public @Nullable String scheme() {
    return scheme;
  }

  /** Host and port as in a URI; null when not known. A client's request has one. */
  public @Nullable String authority() {
    return authority;
  }

  /** Who sent it to this server; null when not known. */
  public @Nullable SocketAddress remoteAddress() {
    return remoteAddress;
  }

  /** Method and path. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  /** Collects the parts; not thread-safe. */
  public static final class Builder {

    private final String method;
    private String path;
    private @Nullable String query;
    private Headers headers = Headers.empty();
    private HttpBody body = HttpBody.empty();
    private @Nullable String scheme;
    private @Nullable String authority;
    private @Nullable SocketAddress remoteAddress;

    private Builder(String method, String path) {
      this.method = Objects.requireNonNull(method, "method");
      this.path = Objects.requireNonNull(path, "path");
    }

    /** The path as on the wire. */
    public Builder path(String path) {
      this.path = path;
      return this;
    }

    /** What follows the question mark, as on the wire. */
    public Builder query(@Nullable String query) {
      this.query = query;
      return this;
    }

    /** All header fields. */
    public Builder headers(Headers headers) {
      this.headers = headers;
      return this;
    }

    /** One header field, in place of those with its name. */
    public Builder header(String name, String value) {
      this.headers = headers.with(name, value);
      return this;
    }

    /** The body. */
    public Builder body(HttpBody body) {
      this.body = body;
      return this;
    }

    /** Where a client sends it: {@code http} or {@code https}, and host and port. */
    public Builder to(@Nullable String scheme, @Nullable String authority) {
      this.scheme = scheme;
      this.authority = authority;
      return this;
    }

    /** Who sent it to this server. */
    public Builder remoteAddress(@Nullable SocketAddress remoteAddress) {
      this.remoteAddress = remoteAddress;
      return this;
    }

    /** The request. */
    public HttpRequest build() {
      return new HttpRequest(this);
    }
  }
}
