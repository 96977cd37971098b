package io.kitgen.ops.log;

import io.kitgen.ops.text.Logfmt;
import java.lang.System.Logger.Level;

/** Where log events go. Thread-safe; what it throws is counted by who logs and goes no further. */
public interface LogSink {

  /**
   * Whether an event of {@code level} would be kept. Asked for each call, before anything is put
   * together.
   */
  boolean isEnabled(Level level);

  /** Takes {@code event}. */
  void log(LogEvent event);

  /**
   * The platform's own logger of {@code name}, with nothing but the JDK: each event is a line of
   * {@link Logfmt}, the message first as {@code msg}; time and level are the platform's.
   */
  static LogSink system(String name) {
    return new SystemLogSink(System.getLogger(name));
  }
}
