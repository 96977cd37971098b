package io.kitgen.http.filter;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks requests, packs answers. */
final class GzipServer implements HttpHandler {

  private static final String ACCEPT = "Accept-Encoding";

  /** What a body is that HEAD leaves out. */
  private static final HttpBody UNKNOWN = HttpBody.stream(InputStream.nullInputStream(), -1);

  private final Gzip gzip;
  private final HttpHandler next;

  GzipServer(Gzip gzip, HttpHandler next) {
    this.gzip = gzip;
    this.next = next;
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception {
    String encoding = request.headers().joined("Content-Encoding");
    boolean packed = Gzip.isGzip(encoding);
    if (!packed && encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return unsupported(encoding);
    }
    HttpResponse response = next.handle(ctx, packed ? unpacked(request) : request);
    try {
      return answer(request, response);
    } catch (IOException | RuntimeException e) {
      response.close();
      throw e;
    }
  }

  private static HttpResponse unsupported(String encoding) {
    return ErrorBody.problem()
        .answer(
            ErrorReply.of(
                    Code.INVALID_ARGUMENT,
                    "a body in Content-Encoding " + encoding + " cannot be read")
                .name("unsupported-media-type")
                .httpStatus(415)
                .metadata(ACCEPT, "gzip")
                .build());
  }

  private HttpRequest unpacked(HttpRequest request) {
    UnpackedStream stream = new UnpackedStream(request.body(), gzip, this::tooLarge);
    return request.toBuilder()
        .headers(Packing.unpacked(request.headers()))
        .body(HttpBody.stream(stream, -1, request.body()::trailers))
        .build();
  }

  private RefusedException tooLarge() {
    return new RefusedException(
        ErrorReply.of(Code.RESOURCE_EXHAUSTED, "the body unpacks to more than is allowed")
            .name("too-large")
            .httpStatus(413)
            .build());
  }

  private HttpResponse answer(HttpRequest request, HttpResponse response) throws IOException {
    if (response.status() == 304) { // it has to say what the whole answer would
      return response.withHeaders(Vary.add(response.headers(), ACCEPT));
    }
    boolean head = request.method().equals("HEAD");
    boolean whole = response.status() != 204 && response.status() != 205 && response.status() < 300;
    boolean error = response.status() >= 400;
    if (!(whole || error) || response.status() == 206) {
      return response;
    }
    if (!gzip.packs(response.headers(), head ? UNKNOWN : response.body())) {
      return response;
    }
    // Who does not take it gets the same field, or a cache would give one to the other.
    HttpResponse varying = response.withHeaders(Vary.add(response.headers(), ACCEPT));
    if (!AcceptEncoding.prefersGzip(request.headers().joined(ACCEPT))) {
      return varying;
    }
    if (head) {
      Headers headers = varying.headers().toBuilder().remove("Content-Length").build();
      return varying.withHeaders(headers);
    }
    HttpBody packed = Packing.pack(response.body());
    return packed == response.body()
        ? varying
        : varying.withHeaders(Packing.packed(varying.headers())).withBody(packed);
  }
}
