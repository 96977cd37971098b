package io.kitgen.auth.refresh;

import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a call is told when there is no value. */
final class Failures {

  private Failures() {}

  /** A new exception for each call: its stack is that of the call. */
  static CallException of(String what, Throwable cause) {
    if (cause instanceof CallException call) {
      return CallException.of(call.code(), what + ": " + call.getMessage())
          .retryAfter(call.retryAfter())
          .cause(cause)
          .build();
    }
    if (cause instanceof TimeoutException) {
      return CallException.of(Code.DEADLINE_EXCEEDED, what + " did not come in time")
          .cause(cause)
          .build();
    }
    String why = cause instanceof IOException ? "cannot be reached" : "cannot be had";
    return CallException.of(Code.UNAVAILABLE, what + " " + why).cause(cause).build();
  }

  static @Nullable Duration retryAfter(Throwable error) {
    return error instanceof CallException call ? call.retryAfter() : null;
  }
}
