package io.kitgen.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.kitgen.ops.text.Logfmt;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.event.KeyValuePair;

/**
 * Events as lines of logfmt, with Go kit's quoting: {@link Logfmt} has the rules. A key of the MDC
 * that the log statement sets itself is left out.
 */
public final class LogfmtLayout extends EventLayout {

  /** With the settings that {@link EventLayout} names. */
  public LogfmtLayout() {}

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(256);
    facts(event).forEach((key, value) -> Logfmt.append(line, key, value));
    Set<String> said = new HashSet<>();
    for (KeyValuePair pair : pairs(event)) {
      Logfmt.append(line, pair.key, pair.value);
      said.add(pair.key);
    }
    mdc(event)
        .forEach(
            (key, value) -> {
              if (!said.contains(key)) {
                Logfmt.append(line, key, value);
              }
            });
    String stack = stack(event);
    if (stack != null) {
      Logfmt.append(line, "stack", stack);
    }
    return line.append('\n').toString();
  }
}
