package io.kitgen.runtime.call;

import io.kitgen.Code;
import io.kitgen.runtime.error.DeclaredError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param kind which of the four ways
 * @param code what the caller is told; {@link Code#OK} for an answer
 * @param declared the business error, or null when it is none
 * @param error what was thrown, or null for an answer; not for the caller's eyes
 */
public record Outcome(
    Kind kind, Code code, @Nullable DeclaredError<?> declared, @Nullable Throwable error) {

  private static final Outcome ANSWER = new Outcome(Kind.ANSWER, Code.OK, null, null);

  /** Checks that there is a kind and a code. */
  public Outcome {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
  }

  /** The ways in which a call ends. */
  public enum Kind {
    /** The service answered. */
    ANSWER,
    /** The service answered with an error that it declares. */
    BUSINESS_ERROR,
    /** The call was turned away: undecodable, not admitted, too large, too late. */
    REFUSAL,
    /** Something failed. */
    FAULT
  }

  /** An answer. */
  public static Outcome answer() {
    return ANSWER;
  }

  /** A declared error. */
  public static Outcome businessError(DeclaredError<?> declared, Throwable error) {
    return new Outcome(Kind.BUSINESS_ERROR, declared.code(), declared, error);
  }

  /** A call that was turned away. */
  public static Outcome refusal(Code code, Throwable error) {
    return new Outcome(Kind.REFUSAL, code, null, error);
  }

  /** A failure. */
  public static Outcome fault(Code code, Throwable error) {
    return new Outcome(Kind.FAULT, code, null, error);
  }

  /** Whether the call did what it is there for: a business error is an answer too. */
  public boolean isAnswer() {
    return kind == Kind.ANSWER || kind == Kind.BUSINESS_ERROR;
  }
}
