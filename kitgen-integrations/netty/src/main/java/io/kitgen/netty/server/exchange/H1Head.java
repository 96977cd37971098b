package io.kitgen.netty.server.exchange;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.h1.FramingFields;
import io.kitgen.runtime.http.h1.Head.Framing;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.kitgen.runtime.http.h1.Target;
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

  private final List<String> fields;
  private final String method;
  private final int minor;
  private final Framing framing;
  private final Target target;
  private HttpRequest.@Nullable Builder request;

  private H1Head(String method, int minor, List<String> fields, Framing framing, Target target) {
    this.method = method;
    this.minor = minor;
    this.fields = fields;
    this.framing = framing;
    this.target = target;
  }

  static H1Head of(io.netty.handler.codec.http.HttpRequest request, int mostFields)
      throws SyntaxException {
    if (request.protocolVersion().majorVersion() != 1) {
      throw new SyntaxException(505, "the version is not HTTP/1.1");
    }
    String method = request.method().name();
    int minor = request.protocolVersion().minorVersion();
    List<String> fields = new ArrayList<>(16);
    FramingFields framing = new FramingFields();
    Iterator<Map.Entry<CharSequence, CharSequence>> all = request.headers().iteratorCharSequence();
    while (all.hasNext()) {
      Map.Entry<CharSequence, CharSequence> field = all.next();
      if (fields.size() == 2 * mostFields) {
        throw new SyntaxException(431, "more than " + mostFields + " header fields");
      }
      String name = field.getKey().toString();
      String value = value(field.getValue().toString());
      fields.add(name);
      fields.add(value);
      framing.look(name, value);
    }
    Framing framed = framing.framing(minor);
    checkTarget(request.uri());
    Target target = Target.of(method, request.uri(), minor, framed.host());
    return new H1Head(method, minor, fields, framed, target);
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
    return framing.chunked() ? -1 : Math.max(0, framing.length());
  }

  boolean expectsContinue() {
    return framing.expectsContinue() && length() != 0;
  }

  /** Whether it is of HTTP/1.0. */
  boolean isOld() {
    return minor == 0;
  }

  /** Whether the client keeps the connection. */
  boolean keepsAlive() {
    return framing.keepsAlive(minor);
  }
}
