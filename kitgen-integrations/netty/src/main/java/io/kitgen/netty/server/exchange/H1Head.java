package io.kitgen.netty.server.exchange;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.h1.SyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request over HTTP/1, as Netty has read it, and what it says of body and connection.
 * Where Netty lets pass what two readers could see differently, it is refused here.
 */
final class H1Head {

  private final List<String> fields = new ArrayList<>(16);
  private final String method;
  private final boolean old;
  private long length = -1;
  private boolean chunked;
  private boolean close;
  private boolean keepAlive;
  private boolean expectsContinue;
  private @Nullable String host;
  private H1Target target = H1Target.NONE;
  private HttpRequest.@Nullable Builder request;

  private H1Head(String method, boolean old) {
    this.method = method;
    this.old = old;
  }

  static H1Head of(io.netty.handler.codec.http.HttpRequest request, int mostFields)
      throws SyntaxException {
    if (request.protocolVersion().majorVersion() != 1) {
      throw new SyntaxException(505, "the version is not HTTP/1.1");
    }
    H1Head head =
        new H1Head(request.method().name(), request.protocolVersion().minorVersion() == 0);
    Iterator<Map.Entry<CharSequence, CharSequence>> all = request.headers().iteratorCharSequence();
    while (all.hasNext()) {
      Map.Entry<CharSequence, CharSequence> field = all.next();
      if (head.fields.size() == 2 * mostFields) {
        throw new SyntaxException(431, "more than " + mostFields + " header fields");
      }
      String name = field.getKey().toString();
      String value = value(field.getValue().toString());
      head.fields.add(name);
      head.fields.add(value);
      head.look(name, value);
    }
    if (head.chunked && head.old) {
      throw new SyntaxException(400, "a Transfer-Encoding in HTTP/1.0");
    }
    head.target = H1Target.of(head.method, request.uri(), head.old, head.host);
    return head;
  }

  /** Netty takes bytes for characters, where they may be UTF-8. */
  private static String value(String raw) throws SyntaxException {
    boolean ascii = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if ((c < ' ' && c != '\t') || c == 127) {
        throw new SyntaxException(400, "a header field holds a control character");
      }
      ascii &= c < 128;
    }
    return ascii
        ? raw
        : new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The fields that frame the message, by length first: most fields are none of them. */
  private void look(String name, String value) throws SyntaxException {
    switch (name.length()) {
      case 4 -> {
        if (name.equalsIgnoreCase("Host")) {
          host(value);
        }
      }
      case 6 -> {
        if (name.equalsIgnoreCase("Expect")) {
          expect(value);
        }
      }
      case 10 -> {
        if (name.equalsIgnoreCase("Connection")) {
          connection(value);
        }
      }
      case 14 -> {
        if (name.equalsIgnoreCase("Content-Length")) {
          length = number(value);
        }
      }
      case 17 -> {
        if (name.equalsIgnoreCase("Transfer-Encoding")) {
          encoding(value);
        }
      }
      default -> {}
    }
  }

  private void host(String value) throws SyntaxException {
    if (host != null) {
      throw new SyntaxException(400, "two Host fields");
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= ' ' || "/?#@\\,".indexOf(value.charAt(i)) >= 0) {
        throw new SyntaxException(400, "the Host field is malformed");
      }
    }
    host = value;
  }

  private void expect(String value) throws SyntaxException {
    if (!value.equalsIgnoreCase("100-continue")) {
      throw new SyntaxException(417, "only 100-continue can be expected");
    }
    expectsContinue = !old;
  }

  private void connection(String value) {
    for (String option : value.split(",", -1)) {
      close |= option.strip().equalsIgnoreCase("close");
      keepAlive |= option.strip().equalsIgnoreCase("keep-alive");
    }
  }

  private void encoding(String value) throws SyntaxException {
    if (chunked) {
      throw new SyntaxException(400, "two Transfer-Encoding fields");
    }
    if (!value.equalsIgnoreCase("chunked")) {
      throw new SyntaxException(501, "the Transfer-Encoding is not chunked");
    }
    chunked = true;
  }

  /** Digits and nothing else; that there is one such field Netty has seen to. */
  static long number(String digits) throws SyntaxException {
    long number = 0;
    boolean good = !digits.isEmpty() && digits.length() <= 18;
    for (int i = 0; good && i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      good = digit >= 0 && digit <= 9;
      number = 10 * number + digit;
    }
    if (!good) {
      throw new SyntaxException(400, "the Content-Length is no number");
    }
    return number;
  }

  /** Refuses what cannot be in a request's target. */
  static void checkTarget(String target) throws SyntaxException {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= ' ' || c > 126 || c == '#') {
        throw new SyntaxException(400, "the request target is malformed");
      }
    }
  }

  /** The method, as it was sent. */
  String method() {
    return method;
  }

  /** The request, to which each time its body is set. */
  HttpRequest.Builder request(Connection connection) {
    HttpRequest.Builder known = request;
    if (known == null) {
      known =
          HttpRequest.of(method, target.path())
              .headers(Headers.parsed(fields))
              .to(connection.scheme(), target.authority())
              .remoteAddress(connection.peer());
      request = known;
    }
    return known;
  }

  /** How long the body is; -1 when it comes in chunks. */
  long length() {
    return chunked ? -1 : Math.max(0, length);
  }

  boolean expectsContinue() {
    return expectsContinue && length() != 0;
  }

  /** Whether it is of HTTP/1.0. */
  boolean isOld() {
    return old;
  }

  /** Whether the client keeps the connection. */
  boolean keepsAlive() {
    return !close && (!old || keepAlive);
  }

  /** Path and query as sent, or an asterisk; host and port, null where nothing says it. */
  record H1Target(String path, @Nullable String authority) {

    static final H1Target NONE = new H1Target("*", null);

    /** As RFC 9112, section 3.2, has it. */
    static H1Target of(String method, String target, boolean old, @Nullable String host)
        throws SyntaxException {
      if (host == null && !old) {
        throw new SyntaxException(400, "there is no Host field");
      }
      checkTarget(target);
      if (target.startsWith("/") || (target.equals("*") && method.equals("OPTIONS"))) {
        return new H1Target(target, host);
      }
      if (method.equals("CONNECT")) {
        throw new SyntaxException(501, "this is no proxy");
      }
      return absolute(target);
    }

    /** {@code http://host/path}, as proxies are asked; its host counts, not the field's. */
    private static H1Target absolute(String target) throws SyntaxException {
      int colon = target.indexOf("://");
      String scheme = colon < 0 ? "" : target.substring(0, colon);
      if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
        throw malformed();
      }
      int end = colon + 3;
      while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
        end++;
      }
      String authority = target.substring(colon + 3, end);
      if (authority.isEmpty() || authority.indexOf('@') >= 0) {
        throw malformed();
      }
      String path = target.substring(end);
      return new H1Target(path.startsWith("/") ? path : "/" + path, authority);
    }

    private static SyntaxException malformed() {
      return new SyntaxException(400, "the request target is malformed");
    }
  }
}
