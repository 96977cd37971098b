package io.kitgen.ops.log;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a log at once.
 *
 * @param level how grave it is
 * @param message what it is about, the same for all events of a kind
 * @param fields its facts, in order; a name may come twice
 * @param error whose stack trace is printed, or null
 */
public record LogEvent(
    Level level, String message, List<LogField> fields, @Nullable Throwable error) {

  /** Checks that nothing is missing and keeps a copy of the fields. */
  public LogEvent {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(message, "message");
    fields = List.copyOf(fields);
  }
}
