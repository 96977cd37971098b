package io.kitgen.samples.profilesvc;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.server.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A filter for the client in Go kit's example, which does not speak as the server beside it does.
 *
 * <p>It wraps what it sends ({@code {"ID": …, "Profile": {…}}}), and encodes ids twice, for a query
 * and then for the path. Its bodies name the ids, even those of GET and DELETE, so that the path
 * can be put right without guessing: a segment is only touched when it is what that client makes of
 * an id in the body.
 */
final class GoClient {

  private GoClient() {}

  /** {@code next}, with each request as Go's server would have wanted it. */
  static HttpHandler understood(HttpHandler next) {
    return (ctx, request) -> next.handle(ctx, understood(request));
  }

  private static HttpRequest understood(HttpRequest request) throws IOException {
    byte[] body;
    try (InputStream in = request.body().open()) {
      // One byte too many is enough for the binding to refuse it.
      body = in.readNBytes(Limits.DEFAULT.bodyBytes() + 1);
    }
    GoBody sent = GoBody.read(body);
    return request.toBuilder()
        .path(path(request.path(), sent))
        .body(HttpBody.of(sent.content()))
        .build();
  }

  private static String path(String path, GoBody sent) {
    if (sent.ids().isEmpty()) {
      return path;
    }
    return Arrays.stream(path.split("/", -1))
        .map(segment -> segment(segment, sent))
        .collect(Collectors.joining("/"));
  }

  private static String segment(String segment, GoBody sent) {
    return sent.ids().stream()
        .filter(id -> segment.equals(encodedTwice(id)))
        .findFirst()
        .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"))
        .orElse(segment);
  }

  /** {@code url.QueryEscape(id)}, put into {@code url.URL.Path} as if it were plain text. */
  private static String encodedTwice(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8)
        .replace("*", "%2A")
        .replace("%7E", "~")
        .replace("%", "%25");
  }
}
