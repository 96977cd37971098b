package io.kitgen.micrometer.names;

import io.kitgen.Code;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, without what would make the tags many: no exception, no message.
 *
 * @param kind which of the four ways
 * @param code what the caller is told
 * @param declared the business error, or null when it is none
 * @param status the HTTP status, or 0 when there is none or {@link MetricNames#perTransport} is off
 */
public record CallEnding(
    Outcome.Kind kind, Code code, @Nullable DeclaredError<?> declared, int status) {

  /** Checks that nothing is null. */
  public CallEnding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
  }

  /** Whether the call did what it is there for: a business error is an answer too. */
  public boolean isAnswer() {
    return kind == Outcome.Kind.ANSWER || kind == Outcome.Kind.BUSINESS_ERROR;
  }

  /**
   * {@code none}, the name of a declared error, or the code of any other: never the class of an
   * exception, of which there may be any number.
   */
  public String error() {
    if (declared != null) {
      return declared.name();
    }
    return kind == Outcome.Kind.ANSWER ? MetricNames.NONE : code.name();
  }
}
