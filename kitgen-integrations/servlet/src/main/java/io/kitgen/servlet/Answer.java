package io.kitgen.servlet;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Sends responses by the container. Errors go this way too, and never by {@code sendError}: the
 * container would put a page of its own in the place of what the handler says.
 */
final class Answer {

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  Answer(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /**
   * Sends {@code answer}.
   *
   * @throws IOException when the client is gone, or the body breaks; the container then cuts the
   *     connection, or says 500 when nothing was sent yet
   */
  void send(HttpResponse answer) throws IOException {
    int status = answer.status();
    HttpBody body = answer.body();
    response.setStatus(status);
    fields(answer.headers());
    if (status == 204 || status == 304) {
      return;
    }
    if (request.getMethod().equals("HEAD")) {
      length(answer.headers(), body);
      return;
    }
    if (body.length() >= 0) {
      response.setContentLengthLong(body.length());
    } else if (!request.getProtocol().equals("HTTP/1.0")) {
      response.setTrailerFields(() -> fieldsBehind(body));
    }
    write(body);
  }

  /** The container frames the body; what others say of that could only contradict. */
  private void fields(Headers headers) {
    Set<String> said = new HashSet<>();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i).toLowerCase(Locale.ROOT);
      String value = headers.value(i);
      switch (name) {
        case "content-length", "transfer-encoding", "keep-alive" -> {}
        case "connection" -> {
          if (value.equalsIgnoreCase("close") && request.getProtocol().startsWith("HTTP/1")) {
            response.setHeader(name, value);
          }
        }
        case "content-type" -> response.setContentType(value);
        case "set-cookie", "vary" -> response.addHeader(headers.name(i), value);
        default -> {
          if (said.add(name)) { // in place of what a filter may have said
            response.setHeader(headers.name(i), value);
          } else {
            response.addHeader(headers.name(i), value);
          }
        }
      }
    }
  }

  /** How long the body would be that HEAD leaves out. */
  private void length(Headers headers, HttpBody body) {
    String told = headers.first("Content-Length");
    if (told != null) {
      response.setHeader("Content-Length", told);
    } else if (body.length() >= 0) {
      response.setContentLengthLong(body.length());
    }
  }

  private void write(HttpBody body) throws IOException {
    BodyOutput out = new BodyOutput(response.getOutputStream(), body.length());
    boolean whole = false;
    try {
      body.writeTo(out);
      out.end();
      whole = true;
    } finally {
      if (!whole && body.length() >= 0 && response.isCommitted()) {
        // Else a container's page about the error could fill the body up to its length.
        response.getOutputStream().close();
      }
    }
  }

  private static Map<String, String> fieldsBehind(HttpBody body) {
    Map<String, String> fields = new HashMap<>();
    body.trailers().forEach((name, value) -> fields.merge(name, value, (a, b) -> a + ", " + b));
    return fields;
  }
}
