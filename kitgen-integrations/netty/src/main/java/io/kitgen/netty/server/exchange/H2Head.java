package io.kitgen.netty.server.exchange;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.h1.FramingFields;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request over HTTP/2, in the shape of one over HTTP/1: the authority is also the
 * {@code Host} field, and the pieces of a cookie are one field. It belongs to one connection, and
 * to all of its requests that begin so.
 */
final class H2Head {

  private final String method;
  private final String path;
  private final @Nullable String authority;
  private final Headers fields;
  private final long length;
  private final boolean expectsContinue;
  private final boolean head;
  private final boolean ofMessages;
  private HttpRequest.@Nullable Builder request;

  private H2Head(
      String method, String path, @Nullable String authority, Headers fields, long length) {
    this.method = method;
    this.path = path;
    this.authority = authority;
    this.fields = fields;
    this.length = length;
    this.expectsContinue = "100-continue".equalsIgnoreCase(fields.first("Expect"));
    this.head = method.equals("HEAD");
    this.ofMessages = isOfMessages(fields.first("Content-Type"));
  }

  static H2Head of(Http2Headers head, int mostFields) throws SyntaxException {
    String method = text(head.method());
    String path = text(head.path());
    if (method == null || method.equals("CONNECT")) {
      throw new SyntaxException(501, "this is no proxy");
    }
    if (path == null || !(path.startsWith("/") || path.equals("*"))) {
      throw new SyntaxException(400, "the path is malformed");
    }
    H1Head.checkTarget(path);
    String authority = text(head.authority());
    List<String> fields = fields(head, authority, mostFields);
    Headers read = Headers.parsed(fields);
    String host = authority == null ? read.first("Host") : authority;
    String length = text(head.get("content-length"));
    return new H2Head(method, path, host, read, length == null ? -1 : FramingFields.number(length));
  }

  /** Whether the answer has no body. */
  boolean isHead() {
    return head;
  }

  /** How long the body says it is; -1 when it does not say. */
  long length() {
    return length;
  }

  boolean expectsContinue() {
    return expectsContinue;
  }

  /** Whether what is exchanged are messages, which may be far apart. */
  boolean isOfMessages() {
    return ofMessages;
  }

  private static boolean isOfMessages(@Nullable String type) {
    return type != null
        && (type.startsWith("application/grpc")
            || type.startsWith("application/connect+")
            || type.startsWith("application/x-ndjson"));
  }

  /** The request, to which each time its body is set. */
  HttpRequest.Builder request(Connection connection) {
    HttpRequest.Builder known = request;
    if (known == null) {
      known =
          HttpRequest.of(method, path)
              .headers(fields)
              .to(connection.scheme(), authority)
              .remoteAddress(connection.peer());
      request = known;
    }
    return known;
  }

  private static List<String> fields(Http2Headers head, @Nullable String authority, int most)
      throws SyntaxException {
    List<String> fields = new ArrayList<>(2 * head.size());
    StringBuilder cookies = null;
    if (authority != null && !head.contains("host")) {
      fields.add("host");
      fields.add(authority);
    }
    for (Map.Entry<CharSequence, CharSequence> field : head) {
      String name = field.getKey().toString();
      String value = value(field.getValue());
      if (name.equals("cookie")) {
        cookies = cookies == null ? new StringBuilder() : cookies.append("; ");
        cookies.append(value);
      } else if (!name.startsWith(":")) {
        fields.add(name);
        fields.add(value);
      }
    }
    if (cookies != null) {
      fields.add("cookie");
      fields.add(cookies.toString());
    }
    if (fields.size() > 2 * most) {
      throw new SyntaxException(431, "more than " + most + " header fields");
    }
    return fields;
  }

  /** Bytes that are not ASCII are UTF-8, as with HTTP/1. */
  private static String value(CharSequence raw) {
    if (raw instanceof AsciiString bytes) {
      for (int i = 0; i < bytes.length(); i++) {
        if (bytes.byteAt(i) < 0) {
          return new String(
              bytes.array(), bytes.arrayOffset(), bytes.length(), StandardCharsets.UTF_8);
        }
      }
    }
    return raw.toString();
  }

  private static @Nullable String text(@Nullable CharSequence text) {
    return text == null ? null : text.toString();
  }
}
