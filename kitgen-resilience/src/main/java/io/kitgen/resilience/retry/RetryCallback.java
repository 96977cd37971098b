package io.kitgen.resilience.retry;

import org.jspecify.annotations.Nullable;

/**
 * Says after each failed attempt whether to go on, in place of the rules: Go kit's {@code
 * lb.Callback}. It is asked of every error but business errors, whether the operation is idempotent
 * or not: it has to know. Attempts, waits, deadline and budget bound what it says. Thread-safe.
 */
@FunctionalInterface
public interface RetryCallback {

  /**
   * What to do after the attempt {@code number}, counted from 1, ended with {@code error}, which is
   * as it was thrown.
   */
  Answer failed(int number, Exception error);

  /** Goes on after any error, as Go kit's {@code Retry}. */
  static RetryCallback always() {
    return (number, error) -> Answer.AGAIN;
  }

  /**
   * What a callback says.
   *
   * @param again whether to go on
   * @param replacement what the caller gets in place of the error, when it ends here; or null
   */
  record Answer(boolean again, @Nullable Exception replacement) {

    /** Try again. */
    public static final Answer AGAIN = new Answer(true, null);

    /** No more: the caller gets the error. */
    public static final Answer STOP = new Answer(false, null);

    /** No more: the caller gets {@code replacement}. */
    public static Answer stopWith(Exception replacement) {
      return new Answer(false, replacement);
    }
  }
}
