package io.kitgen.runtime.http.fault;

import io.kitgen.Code;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.json.JsonDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of what an answer says. */
public final class RemoteErrors {

  /** Names the error of an answer, so that it is known whatever the body looks like. */
  public static final String NAME_HEADER = "Kitgen-Error";

  /** The name in the answer to a call whose result is an empty Optional. */
  public static final String EMPTY = "empty";

  private static final int SHOWN_BYTES = 8 * 1024;

  private static final byte[] NO_MEMBERS = "{}".getBytes(StandardCharsets.US_ASCII);

  private RemoteErrors() {}

  /**
   * The declared error called {@code name}, built again; null when the operation has none such, or
   * its members are not there.
   *
   * @param json the object that holds the members
   */
  public static @Nullable Exception declared(
      Operation<?, ?> operation, @Nullable String name, @Nullable String message, byte[] json) {
    for (DeclaredError<?> error : operation.errors()) {
      if (error.name().equals(name)) {
        return rebuild(error, message, json);
      }
    }
    return null;
  }

  /**
   * The one declared error with {@code status}, built again; null when there are none or several,
   * or its members are not there.
   */
  public static @Nullable Exception declared(
      Operation<?, ?> operation, int status, @Nullable String message, byte[] body) {
    List<DeclaredError<?>> errors =
        operation.errors().stream().filter(error -> error.httpStatus() == status).toList();
    if (errors.size() != 1) {
      return null;
    }
    // Without a message there may be no JSON at all.
    Exception whole = rebuild(errors.get(0), message, body);
    return whole != null || message != null ? whole : rebuild(errors.get(0), null, NO_MEMBERS);
  }

  /**
   * The declared error of an answer that has no body, as one to HEAD: all that came is its name.
   * Null when the operation has none such, or when it cannot be built of nothing.
   */
  public static @Nullable Exception declared(Operation<?, ?> operation, @Nullable String name) {
    return declared(operation, name, null, NO_MEMBERS);
  }

  /** {@code error}, built again; null when its members are not there. */
  public static @Nullable Exception rebuild(
      DeclaredError<?> error, @Nullable String message, byte[] json) {
    try {
      JsonDecoder<Exception> members = in -> error.codec().read(message, in);
      return members.read(json);
    } catch (RuntimeException e) {
      return null; // the other side has another idea of it; its code and message remain
    }
  }

  /** Starts the exception for an answer that is no declared error. */
  public static CallException.Builder call(
      Code code, @Nullable String detail, int status, @Nullable String retryAfter, byte[] body) {
    byte[] shown = body.length > SHOWN_BYTES ? Arrays.copyOf(body, SHOWN_BYTES) : body;
    return CallException.of(code, detail == null ? "HTTP status " + status : detail)
        .httpStatus(status)
        .retryAfter(retryAfter == null ? null : parseRetryAfter(retryAfter, Instant.now()))
        .body(new String(shown, StandardCharsets.UTF_8));
  }

  /** The code called {@code name}, or that of {@code status} when there is none such. */
  public static Code code(@Nullable String name, int status) {
    for (Code code : Code.values()) {
      if (code != Code.OK && code.name().equals(name)) {
        return code;
      }
    }
    Code code = Code.ofHttpStatus(status);
    return code == Code.OK ? Code.UNKNOWN : code;
  }

  /** Seconds, or a date; null when it is neither. */
  static @Nullable Duration parseRetryAfter(String text, Instant now) {
    try {
      return Duration.ofSeconds(Math.max(0, Long.parseLong(text.strip())));
    } catch (NumberFormatException notSeconds) {
      try {
        Instant until =
            ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
      } catch (DateTimeException notDate) {
        return null;
      }
    }
  }
}
