package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.fault.BodyRefusals;
import io.kitgen.runtime.http.message.ReceivedRequest;
import io.kitgen.runtime.http.param.ParamPlace;
import io.kitgen.runtime.http.param.ParamReader;
import io.kitgen.runtime.http.route.PathVariables;
import io.kitgen.runtime.http.syntax.CookieText;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.http.syntax.Percent;
import io.kitgen.runtime.http.syntax.QueryText;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.read.DocumentReader;
import io.kitgen.runtime.server.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A request as generated code reads it, at the server: the body here, the rest by {@link
 * io.kitgen.runtime.http.param.HttpParam}. What cannot be read turns the call away. Used by one
 * thread.
 */
public final class RequestReader implements ParamReader {

  private static final byte[] NO_MEMBERS = "{}".getBytes(StandardCharsets.US_ASCII);
  private static final List<String> LINES =
      List.of("application/x-ndjson", "application/ndjson", "application/jsonl");
  private static final int MOST_FIELDS = 1000;

  private final HttpRequest request;
  private final PathVariables variables;
  private final Limits limits;
  private final boolean mayBeEmpty;
  private @Nullable QueryText query;
  private @Nullable QueryText form;

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
    ByteBuffer json = json();
    if (!json.hasRemaining()) {
      if (!mayBeEmpty) {
        throw new JsonException("$", "the body is empty");
      }
      json = ByteBuffer.wrap(NO_MEMBERS);
    }
    return read(codec, json);
  }

  /**
   * The body, or null when it is empty or a JSON null.
   *
   * @throws JsonException when it does not fit
   */
  public <T> @Nullable T bodyOrNull(JsonDecoder<T> codec) {
    ByteBuffer json = json();
    return json.hasRemaining() ? read(orNull(codec), json).orElse(null) : null;
  }

  private <T> T read(JsonDecoder<T> codec, ByteBuffer json) {
    int base = json.arrayOffset();
    return DocumentReader.read(
        codec, json.array(), base + json.position(), base + json.limit(), limits.json());
  }

  static <T> JsonDecoder<Optional<T>> orNull(JsonDecoder<T> codec) {
    return in -> in.tryNull() ? Optional.empty() : Optional.of(codec.read(in));
  }

  /** The body as it is, whatever its type; empty when there is none. */
  public byte[] bodyBytes() {
    refuseEncoding();
    byte[] bytes;
    try {
      bytes = request.body().read(limits.bodyBytes());
    } catch (IOException e) {
      throw BodyRefusals.endedEarly(e);
    }
    if (bytes == null) {
      throw BodyRefusals.tooLarge(limits.bodyBytes());
    }
    return bytes;
  }

  /** The body as it is, or null when there is none. */
  public byte @Nullable [] bodyBytesOrNull() {
    return isAbsent() ? null : bodyBytes();
  }

  /** The body as text, whatever its type. */
  public String bodyText() {
    String type = request.headers().first("Content-Type");
    if (type != null && !MediaTypes.isReadable(type)) {
      throw BodyRefusals.unsupported("expected a body in UTF-8");
    }
    byte[] bytes = bodyBytes();
    try {
      return MediaTypes.decode(type, bytes);
    } catch (IllegalArgumentException e) {
      throw BodyRefusals.malformed("the body is not what its type says: " + e.getMessage());
    }
  }

  /** The body as text, or null when there is none. */
  public @Nullable String bodyTextOrNull() {
    return isAbsent() ? null : bodyText();
  }

  /**
   * The messages in the body, one a line, each read when it is asked for: there may be no more of
   * it yet. One that does not fit, is larger than {@link Limits#bodyBytes}, or goes beyond {@link
   * Limits#contentBytes} with those before it, turns the call away where the service takes it.
   *
   * @throws RefusedException when the body is something else
   */
  public <T> Iterator<T> messages(JsonDecoder<T> codec) {
    String type = request.headers().first("Content-Type");
    if (type != null && !MediaTypes.mayBeJson(type) && !MediaTypes.isIn(type, LINES)) {
      throw BodyRefusals.unsupported("expected a body of type " + LINES.get(0));
    }
    if (!MediaTypes.isUtf8(type)) {
      throw BodyRefusals.unsupported("expected a body in UTF-8");
    }
    refuseEncoding();
    return Messages.iterator(new ReceivedRequest<>(request.body(), codec, limits));
  }

  /** Whether there is neither a body nor a type of one. */
  public boolean isAbsent() {
    return request.body().length() == 0 && request.headers().first("Content-Type") == null;
  }

  /**
   * Goes on only if the body is not packed.
   *
   * @throws RefusedException with status 415 when it is
   */
  public void refuseEncoding() {
    String encoding = request.headers().first("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw BodyRefusals.unsupported("a body in Content-Encoding " + encoding + " cannot be read");
    }
  }

  private ByteBuffer json() {
    String contentType = request.headers().first("Content-Type");
    if (request.body().length() != 0 && contentType != null) {
      if (!MediaTypes.mayBeJson(contentType)) {
        throw BodyRefusals.unsupported("expected a body of type application/json");
      }
      if (!MediaTypes.isUtf8(contentType)) {
        throw BodyRefusals.unsupported("expected a body in UTF-8");
      }
    }
    refuseEncoding();
    HttpBody body = request.body();
    try {
      ByteBuffer json = body.length() > limits.bodyBytes() ? null : body.take();
      return json == null ? ByteBuffer.wrap(bodyBytes()) : json;
    } catch (IOException e) {
      throw BodyRefusals.endedEarly(e);
    }
  }

  private QueryText form() {
    if (form == null) {
      String type = request.headers().first("Content-Type");
      boolean empty = request.body().length() == 0 && type == null;
      if (!empty && (type == null || !MediaTypes.typeOf(type).equals(MediaTypes.FORM))) {
        throw BodyRefusals.unsupported("expected a body of type " + MediaTypes.FORM);
      }
      String text = new String(bodyBytes(), StandardCharsets.ISO_8859_1);
      if (text.chars().filter(c -> c == '&').count() >= MOST_FIELDS) {
        throw BodyRefusals.tooLarge("the form has more than " + MOST_FIELDS + " fields");
      }
      try {
        form = QueryText.parse(text);
      } catch (IllegalArgumentException e) {
        throw refused("form", e);
      }
    }
    return form;
  }

  /** How much a request may hold. */
  public Limits limits() {
    return limits;
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
      case FORM -> form().all(name);
      case HEADER -> headers.all(name).stream().map(HeaderText::decode).toList();
      case COOKIE -> CookieText.find(headers.all("Cookie"), name);
      case PART, SET_COOKIE -> List.of();
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
