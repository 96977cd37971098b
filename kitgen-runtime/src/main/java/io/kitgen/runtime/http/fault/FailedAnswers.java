package io.kitgen.runtime.http.fault;

import io.kitgen.Code;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** What a client makes of answers that hold no result. */
public final class FailedAnswers {

  private static final JsonMembers ERROR = JsonMembers.of("error");
  private static final JsonDecoder<Boolean> EMPTY_PROBLEM = FailedAnswers::readEmpty;

  private FailedAnswers() {}

  /** Whether the body is the problem that stands for an empty Optional. */
  public static boolean isEmptyProblem(byte[] body) {
    try {
      return EMPTY_PROBLEM.read(body);
    } catch (JsonException e) {
      return false;
    }
  }

  private static boolean readEmpty(JsonReader in) {
    boolean empty = false;
    in.beginObject();
    for (int m = in.nextMember(ERROR); m != JsonMembers.END; m = in.nextMember(ERROR)) {
      if (m == JsonMembers.UNKNOWN) {
        in.skipValue();
      } else {
        empty = in.readString().equals(RemoteErrors.EMPTY);
      }
    }
    return empty;
  }

  /** An answer without a body that could be understood. */
  public static CallException unknown(
      Operation<?, ?> operation, int status, @Nullable String retryAfter, byte[] body) {
    return RemoteErrors.call(
            RemoteErrors.code(null, status),
            operation + ": HTTP status " + status,
            status,
            retryAfter,
            body)
        .build();
  }

  /** A result that does not fit. */
  public static CallException unreadable(
      Operation<?, ?> operation, int status, byte[] body, RuntimeException cause) {
    String reason =
        cause instanceof JsonException json
            ? json.path() + ": " + json.getMessage()
            : cause.getClass().getName();
    return RemoteErrors.call(
            Code.INTERNAL,
            "the answer of " + operation + " does not fit: " + reason,
            status,
            null,
            body)
        .cause(cause)
        .build();
  }
}
