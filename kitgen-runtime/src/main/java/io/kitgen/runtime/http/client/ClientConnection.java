package io.kitgen.runtime.http.client;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.h1.BodyInput;
import io.kitgen.runtime.http.h1.BodyInput.Continue;
import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.Head;
import io.kitgen.runtime.http.h1.HeadReader;
import io.kitgen.runtime.http.h1.Output;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.kitgen.runtime.http.h1.Wire;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection of a client, with one exchange at a time. */
final class ClientConnection {

  /** One that rested for less than this is taken to be alive without a look. */
  private static final long SURE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final int MOST_INTERIM = 16;

  private final Bounds bounds;
  private final Wire wire;
  private final Output out;
  private final HeadReader heads;
  private final boolean viaProxy;
  private long restedAt;

  /**
   * @param viaProxy whether targets are absolute, since a proxy has to read them
   */
  ClientConnection(Wire wire, Bounds bounds, boolean viaProxy) {
    this.wire = wire;
    this.bounds = bounds;
    this.viaProxy = viaProxy;
    this.out = new Output(wire, bounds);
    this.heads = new HeadReader(wire, bounds);
  }

  Socket socket() {
    return wire.socket();
  }

  void abort() {
    wire.abort();
  }

  long idleFor(long now) {
    return now - restedAt;
  }

  /** Between two exchanges. */
  void rest() {
    restedAt = System.nanoTime();
    wire.rest();
    out.rest();
  }

  /** Whether the other side has neither closed it nor sent what nobody asked for. */
  boolean isAlive() {
    if (wire.hasInput()) {
      return false;
    }
    return idleFor(System.nanoTime()) < SURE_NANOS || wire.isSilent();
  }

  /** Sends {@code request}, and reads the head of the answer. */
  Head exchange(HttpRequest request) throws IOException {
    @Nullable IOException broken = null;
    try {
      write(request);
      out.flush();
    } catch (SocketException | ClosedChannelException e) {
      // The other side may have answered before it took all, and closed its ear.
      broken = e;
    }
    try {
      return answer();
    } catch (IOException e) {
      throw broken == null ? e : broken;
    }
  }

  private Head answer() throws IOException {
    for (int i = 0; i < MOST_INTERIM; i++) {
      if (!wire.hasInput() && !wire.fill(bounds.line() + bounds.fields())) {
        throw new NoAnswerException();
      }
      Head head = heads.response();
      if (!head.first().startsWith("1")) {
        return head;
      }
      if (head.first().equals("101")) {
        throw new SyntaxException(
            502, "the other side changes the protocol, which nobody asked for");
      }
    }
    throw new SyntaxException(502, "too many interim answers");
  }

  /** The other side closed the connection in place of an answer. */
  static final class NoAnswerException extends EOFException {
    private static final long serialVersionUID = 1;

    NoAnswerException() {
      super("the connection was closed without an answer");
    }
  }

  /** The body of an answer. */
  BodyInput body(HttpRequest request, Head head) {
    Head.Framing framing = head.framing();
    String status = head.first();
    if (request.method().equals("HEAD") || status.equals("204") || status.equals("304")) {
      return BodyInput.none(wire, bounds);
    }
    return framing.chunked() || framing.length() >= 0
        ? BodyInput.framed(wire, bounds, framing, Continue.NOTHING)
        : BodyInput.untilEnd(wire, bounds);
  }

  private void write(HttpRequest request) throws IOException {
    HttpBody body = request.body();
    check(request.method());
    check(request.path());
    check(request.query() == null || request.query().isEmpty() ? "-" : request.query());
    out.text(request.method()).text(" ");
    if (viaProxy) {
      out.text(request.scheme() + "://" + request.authority());
    }
    out.text(request.path());
    if (request.query() != null) {
      out.text("?").text(request.query());
    }
    out.text(" HTTP/1.1").line();
    out.field("Host", String.valueOf(request.authority()));
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      if (!isOurs(headers.name(i))) {
        out.field(headers.name(i), headers.value(i));
      }
    }
    writeBody(request.method(), body);
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

  private void writeBody(String method, HttpBody body) throws IOException {
    if (body.length() == 0) {
      // Some servers want to be told that there is nothing, where there mostly is something.
      if (method.equals("POST") || method.equals("PUT") || method.equals("PATCH")) {
        out.field("Content-Length", "0");
      }
      out.line();
    } else {
      out.body(body);
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
