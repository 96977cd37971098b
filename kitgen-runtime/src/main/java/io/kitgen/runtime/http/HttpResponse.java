package io.kitgen.runtime.http;

import java.util.Objects;

/**
 * A response. Who receives one closes it, which closes its body. Immutable but for the body, which
 * may be one that is read once.
 *
 * @param status the status, 200 to 599
 * @param headers the header fields
 * @param body the body; {@link HttpBody#empty()} when there is none
 */
public record HttpResponse(int status, Headers headers, HttpBody body) implements AutoCloseable {

  /** Checks that there is no interim status and no null. */
  public HttpResponse {
    if (status < 200 || status > 999) {
      throw new IllegalArgumentException("not the status of a response: " + status);
    }
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
  }

  /** A response without header fields and body. */
  public static HttpResponse of(int status) {
    return new HttpResponse(status, Headers.empty(), HttpBody.empty());
  }

  /** This response with {@code value} as the only header field called {@code name}. */
  public HttpResponse withHeader(String name, String value) {
    return new HttpResponse(status, headers.with(name, value), body);
  }

  /** This response with other header fields. */
  public HttpResponse withHeaders(Headers headers) {
    return new HttpResponse(status, headers, body);
  }

  /** This response with another body. */
  public HttpResponse withBody(HttpBody body) {
    return new HttpResponse(status, headers, body);
  }

  /** Closes the body. */
  @Override
  public void close() {
    body.close();
  }
}
