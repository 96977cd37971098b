package io.kitgen.slf4j;

import io.kitgen.ops.log.LogEvent;
import io.kitgen.ops.log.LogField;
import io.kitgen.ops.log.LogSink;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Log events as SLF4J 2 events with key-value pairs: the back end decides how they look. ERROR,
 * WARNING, INFO, DEBUG and TRACE are SLF4J's own; OFF is never enabled, ALL is TRACE. Thread-safe.
 *
 * <pre>{@code
 * CallLog log = CallLog.to(Slf4jSink.named("addsvc.calls"));
 * }</pre>
 */
public final class Slf4jSink implements LogSink {

  private final Logger logger;

  private Slf4jSink(Logger logger) {
    this.logger = Objects.requireNonNull(logger, "logger");
  }

  /** Events go to {@code logger}. */
  public static Slf4jSink to(Logger logger) {
    return new Slf4jSink(logger);
  }

  /** Events go to the logger of {@code name}. */
  public static Slf4jSink named(String name) {
    return to(LoggerFactory.getLogger(name));
  }

  @Override
  public boolean isEnabled(Level level) {
    return level != Level.OFF && logger.isEnabledForLevel(level(level));
  }

  @Override
  public void log(LogEvent event) {
    LoggingEventBuilder builder = logger.atLevel(level(event.level()));
    for (LogField field : event.fields()) {
      builder = builder.addKeyValue(field.name(), field.value());
    }
    Throwable error = event.error();
    if (error != null) {
      builder = builder.setCause(error);
    }
    builder.log(event.message());
  }

  private static org.slf4j.event.Level level(Level level) {
    return switch (level) {
      case ERROR, OFF -> org.slf4j.event.Level.ERROR;
      case WARNING -> org.slf4j.event.Level.WARN;
      case INFO -> org.slf4j.event.Level.INFO;
      case DEBUG -> org.slf4j.event.Level.DEBUG;
      case TRACE, ALL -> org.slf4j.event.Level.TRACE;
    };
  }
}
