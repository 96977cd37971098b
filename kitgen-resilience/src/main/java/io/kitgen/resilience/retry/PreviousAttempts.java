package io.kitgen.resilience.retry;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The errors of the attempts before the one whose error a caller got, which has this among its
 * suppressed exceptions. So the caller catches what the last attempt threw, by its own class and
 * code, and still finds all of them: what Go kit's {@code RetryError} holds.
 */
public final class PreviousAttempts extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int MOST_KEPT = 100;
  private static final int MOST_SUPPRESSED = 8; // of an exception that is thrown again and again

  private final transient List<Exception> errors;
  private final int count;

  private PreviousAttempts(List<Exception> errors, int count) {
    super("previously: " + text(errors, count), null, true, false);
    this.errors = errors;
    this.count = count;
    errors.forEach(this::addSuppressed);
  }

  private static String text(List<Exception> errors, int count) {
    String text = errors.stream().map(PreviousAttempts::text).collect(Collectors.joining("; "));
    return count == errors.size() ? text : text + "; and " + (count - errors.size()) + " more";
  }

  private static String text(Throwable error) {
    String message = error.getMessage();
    return message == null ? error.toString() : message;
  }

  /** Lets {@code last} know of those before it, at most the first 100. */
  static <E extends Exception> E attach(E last, List<Exception> before) {
    if (!before.isEmpty() && last.getSuppressed().length < MOST_SUPPRESSED) {
      List<Exception> kept = List.copyOf(before.subList(0, Math.min(MOST_KEPT, before.size())));
      last.addSuppressed(new PreviousAttempts(kept, before.size()));
    }
    return last;
  }

  /** Those before {@code error}; null when there were none, or it comes from no retry. */
  public static @Nullable PreviousAttempts of(Throwable error) {
    PreviousAttempts found = null;
    for (Throwable suppressed : error.getSuppressed()) {
      found = suppressed instanceof PreviousAttempts previous ? previous : found;
    }
    return found;
  }

  /** As Go kit says it: {@code final (previously: a; b)}, or just {@code final}. */
  public static String describe(Throwable error) {
    PreviousAttempts previous = of(error);
    return previous == null ? text(error) : text(error) + " (" + previous.getMessage() + ")";
  }

  /** Their errors, in order, at most the first 100; the one the caller got is not among them. */
  public List<Exception> errors() {
    return errors;
  }

  /** How many attempts there were before the last one. */
  public int count() {
    return count;
  }
}
