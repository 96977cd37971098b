package io.kitgen.ops.log;

import io.kitgen.ops.text.Logfmt;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Keeps the events of a level and above, and shows them as lines. */
final class Lines implements LogSink {

  final List<LogEvent> events = new ArrayList<>();
  Level least = Level.ALL;
  int asked;

  @Override
  public boolean isEnabled(Level level) {
    asked++;
    return level != Level.OFF && level.getSeverity() >= least.getSeverity();
  }

  @Override
  public void log(LogEvent event) {
    events.add(event);
  }

  List<String> lines() {
    return events.stream().map(Lines::line).toList();
  }

  static String line(LogEvent event) {
    StringBuilder line = new StringBuilder(event.level() + " " + event.message());
    event.fields().forEach(field -> Logfmt.append(line, field.name(), field.value()));
    return line.toString();
  }
}
