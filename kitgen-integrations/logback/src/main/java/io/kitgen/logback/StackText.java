package io.kitgen.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/** A stack trace as text, bounded in frames, causes and the length of messages. Used once. */
final class StackText {

  private static final int MOST_CAUSES = 16;
  private static final int LONGEST_MESSAGE = 1024;

  private final StringBuilder text = new StringBuilder();
  private int framesLeft;
  private int causesLeft = MOST_CAUSES;

  private StackText(int frames) {
    this.framesLeft = frames;
  }

  static String of(IThrowableProxy error, int frames) {
    StackText stack = new StackText(frames);
    stack.add("", error);
    return stack.text.toString();
  }

  private void add(String kind, IThrowableProxy error) {
    if (causesLeft-- <= 0) {
      return;
    }
    text.append(text.length() == 0 ? "" : "\n").append(kind).append(error.getClassName());
    String message = error.getMessage();
    if (message != null) {
      text.append(": ").append(message, 0, Math.min(message.length(), LONGEST_MESSAGE));
    }
    addFrames(error);
    for (IThrowableProxy suppressed : error.getSuppressed()) {
      add("Suppressed: ", suppressed);
    }
    if (error.getCause() != null) {
      add("Caused by: ", error.getCause());
    }
  }

  private void addFrames(IThrowableProxy error) {
    StackTraceElementProxy[] frames = error.getStackTraceElementProxyArray();
    int own = frames.length - error.getCommonFrames();
    int printed = Math.min(own, framesLeft);
    framesLeft -= printed;
    for (int i = 0; i < printed; i++) {
      text.append("\n\tat ").append(frames[i].getStackTraceElement());
    }
    if (printed < frames.length) {
      text.append("\n\t... ").append(frames.length - printed).append(" more");
    }
  }
}
