package io.kitgen.http.wire;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The lines of one exchange. Used by one thread at a time. */
final class WireText {

  /** No line of the log is longer, body lines apart. */
  private static final int LONGEST = 1024;

  private final WireLog log;
  private final HttpRequest request;
  private final Excerpt sent;
  private final long begun;
  private long ended;

  WireText(WireLog log, HttpRequest request, Excerpt sent) {
    this.log = log;
    this.request = request;
    this.sent = sent;
    this.begun = log.ticker.nanos();
  }

  /** The answer is there, its body perhaps not yet. */
  void answered() {
    ended = log.ticker.nanos();
  }

  void failed(Throwable error) {
    answered();
    StringBuilder lines = request();
    line(lines, "< no answer after " + millis() + " ms: " + error);
    write(lines);
  }

  void write(HttpResponse response, Excerpt received) {
    StringBuilder lines = request();
    line(lines, "< " + response.status() + " after " + millis() + " ms, " + received.length());
    fields(lines, "< ", response.headers());
    body(lines, "< ", received);
    write(lines);
  }

  // > POST http://localhost:8081/sum?token=***, 15 bytes
  // > Authorization: ***
  // > {"a":1,"b":2}
  private StringBuilder request() {
    StringBuilder lines = new StringBuilder(256);
    StringBuilder first = new StringBuilder("> ").append(request.method()).append(' ');
    if (request.scheme() != null && request.authority() != null) {
      first.append(request.scheme()).append("://").append(request.authority());
    }
    first.append(request.path());
    String query = request.query();
    if (query != null) {
      first.append('?').append(log.redaction.pairs(query));
    }
    line(lines, first.append(", ").append(sent.length()).toString());
    fields(lines, "> ", request.headers());
    body(lines, "> ", sent);
    return lines;
  }

  private void fields(StringBuilder lines, String mark, Headers headers) {
    headers.forEach(
        (name, value) -> line(lines, mark + name + ": " + log.redaction.field(name, value)));
  }

  private void body(StringBuilder lines, String mark, Excerpt excerpt) {
    @Nullable String text = excerpt.text(log.redaction);
    if (text != null) {
      for (String line : text.split("\r?\n", -1)) {
        clean(lines, mark + line);
      }
    }
  }

  private static void line(StringBuilder lines, String line) {
    clean(lines, line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …");
  }

  /** What comes from the other side must neither make up lines nor steer a terminal. */
  private static void clean(StringBuilder lines, String line) {
    if (lines.length() > 0) {
      lines.append('\n');
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      lines.append(Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c);
    }
  }

  private long millis() {
    return TimeUnit.NANOSECONDS.toMillis(ended - begun);
  }

  private void write(StringBuilder lines) {
    try {
      log.sink.write(lines.toString());
    } catch (RuntimeException e) {
      // A log that fails must fail no exchange, and there is no other to tell it.
    }
  }
}
