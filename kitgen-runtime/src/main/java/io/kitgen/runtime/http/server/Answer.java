package io.kitgen.runtime.http.server;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.Head;
import io.kitgen.runtime.http.h1.HttpDate;
import io.kitgen.runtime.http.h1.Output;
import io.kitgen.runtime.http.syntax.Reasons;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes responses: the engine frames them, whatever their fields say of that. */
final class Answer {

  private final Output out;
  private final boolean withoutBody;
  private final boolean old;

  /**
   * @param request what is answered; null when it could not be read
   */
  Answer(Output out, @Nullable Head request) {
    this.out = out;
    this.withoutBody = request != null && request.first().equals("HEAD");
    this.old = request != null && request.minor() == 0;
  }

  /** Writes {@code response}, all but its last bytes; whether the connection goes on behind it. */
  boolean write(HttpResponse response, boolean keep) throws IOException {
    int status = response.status();
    HttpBody body = response.body();
    boolean none = status == 204 || status == 304;
    boolean untilEnd = old && !none && !withoutBody && body.length() < 0;
    boolean goesOn = keep && !untilEnd && !asksToClose(response.headers());
    out.text("HTTP/1.1 ").number(status).text(" ").text(Reasons.phrase(status)).line();
    fields(response.headers());
    if (!goesOn) {
      out.field("Connection", "close");
    } else if (old) {
      out.field("Connection", "keep-alive");
    }
    if (none) {
      out.line();
    } else if (withoutBody) {
      length(response.headers(), body);
      out.line();
    } else if (untilEnd) {
      out.line();
      body.writeTo(out);
    } else {
      out.body(body);
    }
    return goesOn;
  }

  private void fields(Headers headers) {
    boolean dated = false;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (!isOurs(name)) {
        out.field(name, headers.value(i));
        dated |= name.equalsIgnoreCase("Date");
      }
    }
    if (!dated) {
      out.field("Date", HttpDate.now());
    }
  }

  private static boolean isOurs(String name) {
    return switch (name.length()) {
      case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
      case 14 -> name.equalsIgnoreCase("Content-Length");
      case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
      default -> false;
    };
  }

  private static boolean asksToClose(Headers headers) {
    String connection = headers.first("Connection");
    return connection != null && connection.equalsIgnoreCase("close");
  }

  /** How long the body would be that HEAD leaves out. */
  private void length(Headers headers, HttpBody body) {
    String told = headers.first("Content-Length");
    if (told != null) {
      out.field("Content-Length", told);
    } else if (body.length() >= 0) {
      out.text("Content-Length: ").number(body.length()).line();
    }
  }
}
