package io.kitgen.client.instance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is written to the log about instances, from INFO on. */
final class InstanceLog extends Handler implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger("io.kitgen.client.instance");

  final List<String> lines = new CopyOnWriteArrayList<>();

  InstanceLog() {
    LOGGER.addHandler(this);
  }

  /** The lines about what is called {@code name}, without it. */
  List<String> of(String name) {
    String begin = name + ": ";
    return lines.stream()
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()))
        .toList();
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
      lines.add(entry.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.removeHandler(this);
  }
}
