package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.http.param.ParamPlace;
import io.kitgen.runtime.http.param.ParamWriter;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.json.JsonEncoder;
import org.jspecify.annotations.Nullable;

/** A response as generated code writes it, at the server. Used by one thread. */
public final class ResponseWriter implements ParamWriter {

  private static final Headers JSON = Headers.of("Content-Type", MediaTypes.JSON);

  private final String type;
  private final ErrorBody errors;
  private int status;
  private Headers headers = Headers.empty();
  private Headers.@Nullable Builder more;
  private HttpBody body = HttpBody.empty();

  ResponseWriter(int status, String type, ErrorBody errors) {
    this.status = status;
    this.type = type;
    this.errors = errors;
  }

  /** Writes the body. */
  public <T> void body(JsonEncoder<T> codec, T value) {
    if (hasBody()) {
      body = HttpBody.json(codec, value);
      headers = type.equals("application/json") ? JSON : type(type);
    }
  }

  /** Writes the body as it is. */
  public void bodyBytes(byte[] bytes) {
    if (hasBody()) {
      body = HttpBody.of(bytes);
      headers = type(type);
    }
  }

  /** Writes {@code text} as the body, in UTF-8. */
  public void bodyText(String text) {
    if (hasBody()) {
      body = HttpBody.utf8(text);
      headers = type(MediaTypes.inUtf8(type));
    }
  }

  /** Writes {@code bytes} as the body, with the header fields that say what they are. */
  public void body(HttpBody bytes, Headers about) {
    if (hasBody()) {
      body = bytes;
      headers = about;
    } else {
      bytes.close();
    }
  }

  private static Headers type(String type) {
    return Headers.of("Content-Type", type);
  }

  /** Says that there is no result: an Optional that is empty. An answer, with status 404. */
  public void empty() {
    HttpResponse answer =
        errors.answer(
            ErrorReply.of(Code.NOT_FOUND, "there is none").name(RemoteErrors.EMPTY).build());
    status = answer.status();
    headers = answer.headers().with(RemoteErrors.NAME_HEADER, RemoteErrors.EMPTY);
    body = answer.body();
  }

  /**
   * The status, in place of the operation's own; to be set before the body is written. With 204,
   * 205 and 304 goes no body, whatever is written.
   */
  public void status(int status) {
    this.status = status;
  }

  /**
   * The status that the service itself chose.
   *
   * @throws IllegalStateException when it is not from 200 to 399
   */
  public void chosenStatus(int status) {
    if (status < 200 || status > 399) {
      throw new IllegalStateException("a result with the status " + status);
    }
    status(status);
  }

  /** Adds a header field. */
  public void header(String name, String value) {
    more = more == null ? Headers.builder() : more;
    more.add(name, value);
  }

  @Override
  public void add(ParamPlace place, String name, String text) {
    switch (place) {
      case HEADER -> header(name, HeaderText.check(name, text));
      case SET_COOKIE -> header("Set-Cookie", HeaderText.check(name, name + "=" + text));
      case PATH, QUERY, COOKIE, FORM, PART ->
          throw new IllegalStateException("a response has no " + place);
    }
  }

  @Override
  public void addQuery(String name, String encoded) {
    throw new IllegalStateException("a response has no query");
  }

  private boolean hasBody() {
    return mayHaveBody(status);
  }

  static boolean mayHaveBody(int status) {
    return status != 204 && status != 205 && status != 304;
  }

  HttpResponse response() {
    Headers all = more == null ? headers : headers.overlaid(more.build());
    return new HttpResponse(status, all, body);
  }
}
