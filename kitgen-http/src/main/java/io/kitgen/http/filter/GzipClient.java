package io.kitgen.http.filter;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Faults;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.IOException;

/** Asks for packed answers and unpacks them; packs requests if told to. */
final class GzipClient implements HttpHandler, AutoCloseable {

  private static final String ACCEPT = "Accept-Encoding";

  private final Gzip gzip;
  private final HttpHandler next;

  GzipClient(Gzip gzip, HttpHandler next) {
    this.gzip = gzip;
    this.next = next;
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception {
    boolean asks =
        request.headers().first(ACCEPT) == null && request.headers().first("Range") == null;
    HttpRequest asked = asks ? request.toBuilder().header(ACCEPT, "gzip").build() : request;
    HttpResponse response = next.handle(ctx, packed(asked));
    boolean unpacks =
        asks
            && response.body().length() != 0
            && Gzip.isGzip(response.headers().joined("Content-Encoding"));
    return unpacks ? unpacked(response) : response;
  }

  private HttpRequest packed(HttpRequest request) throws IOException {
    if (!gzip.requests || !gzip.packs(request.headers(), request.body())) {
      return request;
    }
    HttpBody body = Packing.pack(request.body());
    return body == request.body()
        ? request
        : request.toBuilder().headers(Packing.packed(request.headers())).body(body).build();
  }

  private HttpResponse unpacked(HttpResponse response) {
    UnpackedStream stream = new UnpackedStream(response.body(), gzip, () -> tooLarge(response));
    return response
        .withHeaders(Packing.unpacked(response.headers()))
        .withBody(HttpBody.stream(stream, -1, response.body()::trailers));
  }

  private static CallException tooLarge(HttpResponse response) {
    return CallException.of(Code.RESOURCE_EXHAUSTED, "the answer unpacks to more than is allowed")
        .httpStatus(response.status())
        .build();
  }

  @Override
  public void close() {
    if (next instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw Faults.unchecked(e);
      }
    }
  }
}
