package io.kitgen.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * What the layouts of this package have in common: which pairs an event has. First {@code level},
 * {@code ts} (RFC 3339 in UTC with nanoseconds, zeros at the end left out), {@code logger}, {@code
 * thread} and {@code caller} when asked for, {@code msg}; then the event's own pairs and what is in
 * the MDC; at the end {@code stack} when there is an exception. Settings are made before it starts.
 */
public abstract class EventLayout extends LayoutBase<ILoggingEvent> {

  private static final DateTimeFormatter RFC_3339 =
      new DateTimeFormatterBuilder().appendInstant(-1).toFormatter(Locale.ROOT);

  private boolean caller;
  private boolean thread;
  private boolean mdc = true;
  private int stackFrames = 64;

  /** For the layouts of this package. */
  EventLayout() {}

  /**
   * Whether to print {@code caller}, file and line of the log statement; costly. Off unless set.
   */
  public void setCaller(boolean caller) {
    this.caller = caller;
  }

  /** Whether to print {@code thread}, the thread's name. Off unless set. */
  public void setThread(boolean thread) {
    this.thread = thread;
  }

  /** Whether to print what is in the MDC. On unless set. */
  public void setMdc(boolean mdc) {
    this.mdc = mdc;
  }

  /**
   * How many frames of an exception are printed, those of its causes included: 0 to 1,000; 64
   * unless set. Frames that are left out are counted.
   *
   * @throws IllegalArgumentException when it is not in this range
   */
  public void setStackFrames(int stackFrames) {
    if (stackFrames < 0 || stackFrames > 1000) {
      throw new IllegalArgumentException("stackFrames not in 0 to 1000: " + stackFrames);
    }
    this.stackFrames = stackFrames;
  }

  @Override
  public String getContentType() {
    return "text/plain";
  }

  /** What the layout says of the event itself, in order. */
  final Map<String, @Nullable Object> facts(ILoggingEvent event) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("level", event.getLevel().toString().toLowerCase(Locale.ROOT));
    facts.put("ts", RFC_3339.format(time(event)));
    facts.put("logger", event.getLoggerName());
    if (thread) {
      facts.put("thread", event.getThreadName());
    }
    if (caller) {
      facts.put("caller", caller(event));
    }
    facts.put("msg", event.getFormattedMessage());
    return facts;
  }

  /** The pairs of the log statement, in order. */
  static List<KeyValuePair> pairs(ILoggingEvent event) {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    return pairs == null ? List.of() : pairs;
  }

  /** What is in the MDC, when it is asked for. */
  final Map<String, String> mdc(ILoggingEvent event) {
    Map<String, String> all = event.getMDCPropertyMap();
    return mdc && all != null ? all : Map.of();
  }

  /** The stack trace, or null when there is none. */
  final @Nullable String stack(ILoggingEvent event) {
    return event.getThrowableProxy() == null
        ? null
        : StackText.of(event.getThrowableProxy(), stackFrames);
  }

  private static Instant time(ILoggingEvent event) {
    Instant time = event.getInstant();
    return time == null ? Instant.ofEpochMilli(event.getTimeStamp()) : time;
  }

  private static String caller(ILoggingEvent event) {
    StackTraceElement[] stack = event.getCallerData();
    return stack == null || stack.length == 0
        ? "?"
        : stack[0].getFileName() + ":" + stack[0].getLineNumber();
  }
}
