package io.kitgen.ops.log;

import io.kitgen.ops.text.Logfmt;
import java.lang.System.Logger.Level;

/** Events as lines of logfmt to a {@link System.Logger}. */
record SystemLogSink(System.Logger logger) implements LogSink {

  @Override
  public boolean isEnabled(Level level) {
    return logger.isLoggable(level);
  }

  @Override
  public void log(LogEvent event) {
    StringBuilder line = new StringBuilder(256);
    Logfmt.append(line, "msg", event.message());
    for (LogField field : event.fields()) {
      Logfmt.append(line, field.name(), field.value());
    }
    logger.log(event.level(), line.toString(), event.error());
  }
}
