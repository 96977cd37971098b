package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.param.ParamPlace;
import io.kitgen.runtime.http.param.ParamReader;
import io.kitgen.runtime.http.route.PathVariables;
import io.kitgen.runtime.http.syntax.BodyBytes;
import io.kitgen.runtime.http.syntax.CookieText;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.http.syntax.Percent;
import io.kitgen.runtime.http.syntax.QueryText;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.server.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A request as generated code reads it, at the server: the body here, the rest by {@link
 * io.kitgen.runtime.http.param.HttpParam}. What cannot be read turns the call away. Used by one thread.
 */
public final class RequestReader implements ParamReader {

  private static final byte[] NO_MEMBERS = "{}".getBytes(StandardCharsets.US_ASCII);

  private final HttpRequest request;
  private final PathVariables variables;
  private final Limits limits;
  private final boolean mayBeEmpty;
  private @Nullable QueryText query;

  /**
   * Reads {@code request}.
   *
   * @param mayBeEmpty whether no body is as good as an object without members
   */
  RequestReader(HttpRequest request, PathVariables variables, Limits limits, boolean mayBeEmpty) {
    this.request = request;
    this.variables = variables;
    this.limits = limits;
    this.mayBeEmpty = mayBeEmpty;
  }

  /**
   * The body, which must be there.
   *
   * @throws JsonException when it does not fit
   */
  public <T> T body(JsonDecoder<T> codec) {
    byte[] bytes = jsonBytes();
    if (bytes.length == 0) {
      if (!mayBeEmpty) {
        throw new JsonException("$", "the body is empty");
      }
      bytes = NO_MEMBERS;
    }
    return codec.read(bytes, limits.json());
  }

  /**
   * The body, or null when it is empty or a JSON null.
   *
   * @throws JsonException when it does not fit
   */
  public <T> @Nullable T bodyOrNull(JsonDecoder<T> codec) {
    byte[] bytes = jsonBytes();
    return bytes.length == 0 ? null : orNull(codec).read(bytes, limits.json()).orElse(null);
  }

  static <T> JsonDecoder<Optional<T>> orNull(JsonDecoder<T> codec) {
    return in -> in.tryNull() ? Optional.empty() : Optional.of(codec.read(in));
  }

  /** The body as it is, whatever its type; empty when there is none. */
  public byte[] bodyBytes() {
    Headers headers = request.headers();
    String encoding = headers.first("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported("a body in Content-Encoding " + encoding + " cannot be read");
    }
    byte[] bytes;
    try {
      bytes = BodyBytes.read(request.body().open(), request.body().length(), limits.bodyBytes());
    } catch (IOException e) {
      throw new RefusedException(
          ErrorReply.of(Code.INVALID_ARGUMENT, "the body ended early").build(), e);
    }
    if (bytes == null) {
      throw new RefusedException(
          ErrorReply.of(
                  Code.RESOURCE_EXHAUSTED,
                  "the body is larger than " + limits.bodyBytes() + " bytes")
              .name("too-large")
              .httpStatus(413)
              .build());
    }
    return bytes;
  }

  private byte[] jsonBytes() {
    String contentType = request.headers().first("Content-Type");
    if (request.body().length() != 0 && contentType != null) {
      if (!MediaTypes.mayBeJson(contentType)) {
        throw unsupported("expected a body of type application/json");
      }
      if (!MediaTypes.isUtf8(contentType)) {
        throw unsupported("expected a body in UTF-8");
      }
    }
    return bodyBytes();
  }

  private static RefusedException unsupported(String message) {
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, message)
            .name("unsupported-media-type")
            .httpStatus(415)
            .build());
  }

  /** The request itself. */
  public HttpRequest request() {
    return request;
  }

  @Override
  public List<String> texts(ParamPlace place, String name) {
    Headers headers = request.headers();
    return switch (place) {
      case PATH -> path(name);
      case QUERY -> query().all(name);
      case HEADER -> headers.all(name).stream().map(HeaderText::decode).toList();
      case COOKIE -> CookieText.find(headers.all("Cookie"), name);
      case SET_COOKIE -> List.of();
    };
  }

  private List<String> path(String name) {
    String raw = variables.raw(name);
    try {
      return raw == null ? List.of() : List.of(Percent.decode(raw));
    } catch (IllegalArgumentException e) {
      throw refused("path variable " + name, e);
    }
  }

  @Override
  public List<String> split(String name, char separator) {
    return query().split(name, separator);
  }

  @Override
  public void forEachQuery(BiConsumer<String, String> each) {
    query().forEach(each);
  }

  private QueryText query() {
    if (query == null) {
      try {
        query = QueryText.parse(request.query());
      } catch (IllegalArgumentException e) {
        throw refused("query", e);
      }
    }
    return query;
  }

  @Override
  public RefusedException refused(String where, String reason) {
    String separator = reason.startsWith("is ") ? " " : ": ";
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, where + separator + reason)
            .member("parameter", where)
            .build());
  }

  static RefusedException refused(String where, IllegalArgumentException e) {
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, where + ": " + e.getMessage())
            .member("parameter", where)
            .build(),
        e);
  }
}
