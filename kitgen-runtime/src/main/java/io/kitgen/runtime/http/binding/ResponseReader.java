package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response as generated code reads it, at the client. Used by one thread. */
public final class ResponseReader {

  private static final byte[] NO_MEMBERS = "{}".getBytes(StandardCharsets.US_ASCII);

  private final HttpResponse response;
  private final byte[] body;
  private final JsonLimits limits;
  private final boolean empty;
  private final boolean mayBeEmpty;

  ResponseReader(
      HttpResponse response, byte[] body, JsonLimits limits, boolean empty, boolean mayBeEmpty) {
    this.response = response;
    this.body = body;
    this.limits = limits;
    this.empty = empty;
    this.mayBeEmpty = mayBeEmpty;
  }

  /** Whether the server says that there is no result: an Optional that is empty. */
  public boolean isEmpty() {
    return empty;
  }

  /**
   * The body.
   *
   * @throws JsonException when it does not fit
   */
  public <T> T body(JsonCodec<T> codec) {
    byte[] json = bodyBytes();
    if (json.length == 0) {
      if (!mayBeEmpty) {
        throw new JsonException("$", "the body is empty");
      }
      json = NO_MEMBERS;
    }
    return codec.read(json, limits);
  }

  /** The body as it is. */
  public byte[] bodyBytes() {
    if (empty) { // an answer to an operation whose result is no Optional
      throw RemoteErrors.call(Code.NOT_FOUND, "there is none", response.status(), null, body)
          .build();
    }
    return body;
  }

  /** The status. */
  public int status() {
    return response.status();
  }

  /** The value of the first header field called {@code name}, or null when there is none. */
  public @Nullable String header(String name) {
    return response.headers().first(name);
  }

  /** The header fields. */
  public Headers headers() {
    return response.headers();
  }
}
