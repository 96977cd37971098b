package io.kitgen.benchmarks.load;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a server.
 *
 * @param heap bytes of live objects
 * @param other bytes that the JVM has taken outside the heap, threads' stacks included, its
 *     compiler left out
 * @param rss resident bytes
 */
record Memory(double heap, double other, double rss) {
  private static final Pattern LIVE = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
  private static final Pattern ALL = Pattern.compile("Total: reserved=\\d+, committed=(\\d+)");
  private static final Pattern HEAP =
      Pattern.compile("Java Heap \\(reserved=\\d+, committed=(\\d+)");
  private static final Pattern COMPILER =
      Pattern.compile("Compiler \\(reserved=\\d+, committed=(\\d+)");
  private static final long SETTLE_NANOS = 3_000_000_000L;

  /** Once what was closed and compiled just now is let go. */
  static Memory of(ServerProcess server) throws IOException {
    LockSupport.parkNanos(SETTLE_NANOS);
    // counts live objects only: it collects before
    String histogram = server.ask("jcmd", "PID", "GC.class_histogram");
    String tracked = server.ask("jcmd", "PID", "VM.native_memory", "summary", "scale=b");
    double other = number(ALL, tracked) - number(HEAP, tracked) - number(COMPILER, tracked);
    return new Memory(number(LIVE, histogram), other, server.rss());
  }

  private static double number(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("no " + pattern + " in: " + text);
    }
    return Double.parseDouble(matcher.group(1));
  }
}
