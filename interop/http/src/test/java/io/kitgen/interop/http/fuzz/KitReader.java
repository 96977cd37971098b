package io.kitgen.interop.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.MemoryClient;
import io.kitgen.runtime.http.h1.BodyInput;
import io.kitgen.runtime.http.h1.Head;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.kitgen.runtime.http.server.MemoryServer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads with the built-in server and the built-in client. */
final class KitReader {

  private static final Pattern REFUSED = Pattern.compile("\"detail\":\"([^\"]*)\"");

  private KitReader() {}

  /** The requests of a connection, as a handler of the server sees them. */
  static Reading requests(byte[] bytes, int piece) throws IOException {
    List<Message> seen = new ArrayList<>();
    String[] broken = {""};
    HttpHandler handler =
        (ctx, request) -> {
          try (InputStream body = request.body().open()) {
            String text = new String(body.readAllBytes(), ISO_8859_1);
            seen.add(message(request, text));
          } catch (SyntaxException e) {
            broken[0] = e.getMessage();
            throw e;
          }
          return HttpResponse.of(204);
        };
    String answers = new String(MemoryServer.serve(handler, bytes, piece), UTF_8);
    int last = answers.lastIndexOf("HTTP/1.1 ");
    String end = last < 0 ? "" : answers.substring(last);
    if (end.startsWith("HTTP/1.1 204") && end.contains("\r\nConnection: close\r\n")) {
      Message closed = seen.remove(seen.size() - 1);
      seen.add(
          new Message(closed.start(), closed.fields(), closed.body(), closed.trailers(), false));
    }
    Matcher refused = REFUSED.matcher(end);
    return new Reading(seen, broken[0].isEmpty() && refused.find() ? refused.group(1) : broken[0]);
  }

  private static Message message(HttpRequest request, String body) {
    String query = request.query() == null ? "" : "?" + request.query();
    return new Message(
        request.method() + " " + request.path() + query,
        fields(request.headers()),
        body,
        trailers(request.body().trailers()),
        true);
  }

  /**
   * The answer to {@code request}; no more than one is read. Without its {@code Transfer-Encoding},
   * which Netty drops where there is no body.
   */
  static Reading response(HttpRequest request, byte[] bytes, int piece) throws IOException {
    try {
      MemoryClient client = new MemoryClient(bytes, piece);
      Head head = client.exchange(request);
      try (BodyInput body = client.body(request, head)) {
        String text = new String(body.readAllBytes(), ISO_8859_1);
        Message message =
            new Message(
                head.first(),
                fields(head.headers().toBuilder().remove("Transfer-Encoding").build()),
                text,
                trailers(body.trailers()),
                head.keepsAlive());
        return new Reading(List.of(message), "");
      }
    } catch (SyntaxException e) {
      return new Reading(List.of(), e.getMessage());
    } catch (EOFException e) {
      return new Reading(List.of(), "");
    }
  }

  /** Without {@code Trailer}, which means nothing there: Netty leaves it out as well. */
  private static List<String> trailers(Headers headers) {
    return fields(headers.toBuilder().remove("Trailer").build());
  }

  private static List<String> fields(Headers headers) {
    List<String> fields = new ArrayList<>();
    headers.forEach(
        (name, value) -> {
          fields.add(name);
          fields.add(value);
        });
    return fields;
  }
}
