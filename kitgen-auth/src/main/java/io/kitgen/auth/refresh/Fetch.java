package io.kitgen.auth.refresh;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.syntax.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks one address for one small document. */
public final class Fetch {

  private Fetch() {}

  /**
   * What came.
   *
   * @param status the status
   * @param headers the header fields
   * @param body all of the body
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Answer(int status, Headers headers, byte[] body) {

    /** What {@code Retry-After} says in seconds, as servers do that limit rates; else null. */
    public @Nullable Duration retryAfter() {
      String text = headers.first("Retry-After");
      return text != null && text.matches("[0-9]{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text))
          : null;
    }
  }

  /**
   * Starts a request to {@code url}.
   *
   * @throws IllegalArgumentException when that is not {@code http://…} or {@code https://…}, or has
   *     a user or a fragment
   */
  public static HttpRequest.Builder request(String method, URI url) {
    ServiceAddress.checkUrl(url);
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery();
    return HttpRequest.of(method, query == null ? path : path + "?" + query)
        .to(url.getScheme(), url.getRawAuthority())
        .header("Accept", "application/json");
  }

  /**
   * Sends {@code request}.
   *
   * @throws CallException when more than {@code most} bytes come
   */
  public static Answer send(HttpHandler http, CallContext ctx, HttpRequest request, int most)
      throws Exception {
    try (HttpResponse response = http.handle(ctx, request)) {
      byte[] body = response.body().read(most);
      if (body == null) {
        throw CallException.of(Code.UNAVAILABLE, "the answer has more than " + most + " bytes")
            .build();
      }
      return new Answer(response.status(), response.headers(), body);
    }
  }
}
