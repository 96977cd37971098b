package io.kitgen.resilience.retry;

import io.kitgen.Code;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import io.kitgen.runtime.call.Replayable;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.error.RefusedException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What may be tried again, when the wiring says nothing else. */
final class RetryRules {

  private RetryRules() {}

  /** As {@link Retries#standardRule} says. */
  static boolean mayRetry(Operation<?, ?> operation, Exception error) {
    if (!isTransient(error)) {
      return false;
    }
    return operation.idempotent()
        || error instanceof RefusedException
        || (error instanceof CallException call && call.notSent());
  }

  private static boolean isTransient(Exception error) {
    Code code = error instanceof HasCode coded ? coded.code() : Code.UNKNOWN;
    return switch (code) {
      case UNAVAILABLE, DEADLINE_EXCEEDED -> true;
      case RESOURCE_EXHAUSTED -> retryAfter(error) != null;
      default -> false;
    };
  }

  /** How long the other side asks to wait, or null. */
  static @Nullable Duration retryAfter(Exception error) {
    if (error instanceof CallException call) {
      return call.retryAfter();
    }
    return error instanceof RefusedException refused ? refused.reply().retryAfter() : null;
  }

  /** Whether {@code request} has nothing in it that can be read only once. */
  static <I> boolean isReplayable(Operation<I, ?> operation, Object request) {
    if (operation.requestStream() != null) {
      return false;
    }
    I typed = operation.requestType().cast(request);
    for (OperationField<I> field : operation.requestFields()) {
      if (!isReplayable(field.getter().apply(typed))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReplayable(@Nullable Object value) {
    if (value instanceof Replayable part) {
      return part.replayable();
    }
    if (value instanceof Iterable<?> parts) {
      for (Object part : parts) {
        if (part instanceof Replayable one && !one.replayable()) {
          return false;
        }
      }
    }
    return !(value instanceof Iterator || value instanceof InputStream);
  }
}
