package io.kitgen.runtime.http.server;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.Head;
import io.kitgen.runtime.http.h1.HttpDate;
import io.kitgen.runtime.http.h1.Output;
import io.kitgen.runtime.http.syntax.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes the responses of one connection: the engine frames them, whatever their fields say of
 * that. Fields that are the same object as those before, a constant, are encoded once.
 */
final class Answers {

  private static final byte[] OK = "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST_KEPT = 256;

  private final Output out;
  private @Nullable Headers last;
  private byte @Nullable [] kept; // the last fields, encoded, once they came twice
  private boolean dated;
  private boolean close;

  Answers(Output out) {
    this.out = out;
  }

  /**
   * Writes {@code response}, all but its last bytes; whether the connection goes on behind it.
   *
   * @param request what is answered; null when it could not be read
   */
  boolean write(HttpResponse response, @Nullable Head request, boolean keep) throws IOException {
    boolean withoutBody = request != null && request.first().equals("HEAD");
    boolean old = request != null && request.minor() == 0;
    int status = response.status();
    HttpBody body = response.body();
    boolean none = status == 204 || status == 304;
    boolean untilEnd = old && !none && !withoutBody && body.length() < 0;
    status(status);
    fields(response.headers());
    boolean goesOn = keep && !untilEnd && !close;
    if (!dated) {
      out.text("Date: ").text(HttpDate.now()).line();
    }
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

  private void status(int status) {
    if (status == 200) {
      out.bytes(OK);
    } else {
      out.text("HTTP/1.1 ").number(status).text(" ").text(Reasons.phrase(status)).line();
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same object: to compare what is in it costs more
  private void fields(Headers headers) {
    if (headers == last && kept != null) {
      out.bytes(kept);
      return;
    }
    int from = out.length();
    encode(headers);
    boolean again = headers == last && out.length() - from <= LARGEST_KEPT;
    kept = again ? out.since(from) : null;
    last = headers;
  }

  private void encode(Headers headers) {
    dated = false;
    close = false;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      String value = headers.value(i);
      if (isOurs(name)) {
        close |= name.equalsIgnoreCase("Connection") && value.equalsIgnoreCase("close");
      } else {
        out.field(name, value);
        dated |= name.equalsIgnoreCase("Date");
      }
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
