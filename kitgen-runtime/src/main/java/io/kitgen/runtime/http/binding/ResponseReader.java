package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.http.param.ParamPlace;
import io.kitgen.runtime.http.param.ParamReader;
import io.kitgen.runtime.http.syntax.CookieText;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A response as generated code reads it, at the client. Used by one thread. */
public final class ResponseReader implements ParamReader {

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
  public <T> T body(JsonDecoder<T> codec) {
    byte[] json = bodyBytes();
    if (json.length == 0) {
      if (!mayBeEmpty && ResponseWriter.mayHaveBody(response.status())) {
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

  /** The body as text. */
  public String bodyText() {
    return MediaTypes.decode(response.headers().first("Content-Type"), bodyBytes());
  }

  /** The body as text, or null when it is empty. */
  public @Nullable String bodyTextOrNull() {
    return body.length == 0 ? null : bodyText();
  }

  /** The body as it is, or null when it is empty. */
  public byte @Nullable [] bodyBytesOrNull() {
    return body.length == 0 ? null : bodyBytes();
  }

  /**
   * The body, or null when it is empty or a JSON null.
   *
   * @throws JsonException when it does not fit
   */
  public <T> @Nullable T bodyOrNull(JsonDecoder<T> codec) {
    byte[] json = bodyBytes();
    return json.length == 0 ? null : RequestReader.orNull(codec).read(json, limits).orElse(null);
  }

  /** The response itself, with a body that is still to come where the result is a stream. */
  public HttpResponse response() {
    return response;
  }

  /** The status. */
  public int status() {
    return response.status();
  }

  /** The header fields. */
  public Headers headers() {
    return response.headers();
  }

  @Override
  public List<String> texts(ParamPlace place, String name) {
    Headers headers = response.headers();
    return switch (place) {
      case HEADER -> headers.all(name).stream().map(HeaderText::decode).toList();
      case SET_COOKIE -> CookieText.findSet(headers.all("Set-Cookie"), name);
      case PATH, QUERY, COOKIE, FORM, PART -> List.of();
    };
  }

  @Override
  public List<String> split(String name, char separator) {
    return List.of();
  }

  @Override
  public void forEachQuery(BiConsumer<String, String> each) {
    // A response has no query.
  }

  @Override
  public JsonException refused(String where, String reason) {
    return new JsonException(where, reason);
  }
}
