package io.kitgen.runtime.http.client;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.h1.Output;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the requests of one connection: the engine says where they go and frames them, whatever
 * their fields say of that. Fields that are the same object as those before, a constant, are
 * encoded once.
 */
final class Requests {

  private static final int LARGEST_KEPT = 1024;

  private final Output out;
  private @Nullable Proxy proxy;
  private @Nullable Headers last;
  private @Nullable String lastAuthority;
  private byte @Nullable [] kept; // the last fields, encoded, once they came twice

  /**
   * @param proxy what reads the requests, so that their targets are absolute; null for the origin
   */
  Requests(Output out, @Nullable Proxy proxy) {
    this.out = out;
    this.proxy = proxy;
  }

  /** From here on the origin itself reads them. */
  void direct() {
    proxy = null;
  }

  /** Writes {@code request}, all but its last bytes. */
  void write(HttpRequest request) throws IOException {
    line(request);
    fields(request.headers(), String.valueOf(request.authority()));
    HttpBody body = request.body();
    if (body.length() == 0) {
      // Some servers want to be told that there is nothing, where there mostly is something.
      switch (request.method()) {
        case "POST", "PUT", "PATCH" -> out.field("Content-Length", "0");
        default -> {}
      }
      out.line();
    } else {
      out.body(body);
    }
  }

  private void line(HttpRequest request) {
    String query = request.query();
    check(request.method());
    check(request.path());
    out.text(request.method()).text(" ");
    if (proxy != null) {
      out.text(request.scheme() + "://" + request.authority());
    }
    out.text(request.path());
    if (query != null) {
      if (!query.isEmpty()) {
        check(query);
      }
      out.text("?").text(query);
    }
    out.text(" HTTP/1.1").line();
  }

  /** What has a blank or a line's end in it would become another request. */
  private static void check(String part) {
    boolean good = !part.isEmpty();
    for (int i = 0; good && i < part.length(); i++) {
      good = part.charAt(i) > ' ' && part.charAt(i) < 127;
    }
    if (!good) {
      throw new IllegalArgumentException("not in a request line: \"" + part + "\"");
    }
  }

  @SuppressWarnings("ReferenceEquality") // what is equal and not the same is merely encoded again
  private void fields(Headers headers, String authority) {
    boolean same = headers == last && authority == lastAuthority;
    if (same && kept != null) {
      out.bytes(kept);
      return;
    }
    int from = out.length();
    encode(headers, authority);
    kept = same && out.length() - from <= LARGEST_KEPT ? out.since(from) : null;
    last = headers;
    lastAuthority = authority;
  }

  private void encode(Headers headers, String authority) {
    out.field("Host", authority);
    if (proxy != null && proxy.authorization() != null) {
      out.field("Proxy-Authorization", proxy.authorization());
    }
    for (int i = 0; i < headers.size(); i++) {
      if (!isOurs(headers.name(i))) {
        out.field(headers.name(i), headers.value(i));
      }
    }
  }

  /** What the engine says itself. */
  private static boolean isOurs(String name) {
    return switch (name.length()) {
      case 4 -> name.equalsIgnoreCase("Host");
      case 6 -> name.equalsIgnoreCase("Expect");
      case 7 -> name.equalsIgnoreCase("Upgrade");
      case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
      case 14 -> name.equalsIgnoreCase("Content-Length");
      case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
      default -> false;
    };
  }
}
