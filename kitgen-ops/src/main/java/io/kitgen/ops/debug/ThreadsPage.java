package io.kitgen.ops.debug;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * A thread dump, with locks and whole stacks. Virtual threads are not in it: the JVM tells of them
 * by {@code jcmd PID Thread.dump_to_file} alone.
 */
final class ThreadsPage implements HttpHandler {

  private static final int DEEPEST = 200;

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    StringBuilder text = new StringBuilder(64 * 1024);
    for (ThreadInfo thread : threads.dumpAllThreads(true, true, DEEPEST)) {
      write(thread, text);
    }
    long[] deadlocked = threads.findDeadlockedThreads();
    text.append("deadlocked: ").append(deadlocked == null ? 0 : deadlocked.length).append('\n');
    return Pages.text(text.toString());
  }

  private static void write(ThreadInfo thread, StringBuilder text) {
    text.append('"').append(thread.getThreadName()).append("\" #").append(thread.getThreadId());
    text.append(thread.isDaemon() ? " daemon " : " ").append(thread.getThreadState());
    LockInfo lock = thread.getLockInfo();
    if (lock != null) {
      text.append(" on ").append(lock);
      String owner = thread.getLockOwnerName();
      if (owner != null) {
        text.append(" owned by \"").append(owner).append('"');
      }
    }
    text.append('\n');
    StackTraceElement[] stack = thread.getStackTrace();
    for (int depth = 0; depth < stack.length; depth++) {
      text.append("    at ").append(stack[depth]).append('\n');
      for (MonitorInfo monitor : thread.getLockedMonitors()) {
        if (monitor.getLockedStackDepth() == depth) {
          text.append("    - locked ").append(monitor).append('\n');
        }
      }
    }
    text.append('\n');
  }
}
