package io.kitgen.logback;

/**
 * Writes events as lines of logfmt: what {@link LogfmtLayout} makes of them, in UTF-8.
 *
 * <pre>{@code
 * <encoder class="io.kitgen.logback.LogfmtEncoder"><caller>true</caller></encoder>
 * }</pre>
 */
public final class LogfmtEncoder extends EventEncoder {

  /** With the layout's own settings. */
  public LogfmtEncoder() {
    super(new LogfmtLayout());
  }
}
