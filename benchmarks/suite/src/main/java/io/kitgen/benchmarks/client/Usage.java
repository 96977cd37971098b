package io.kitgen.benchmarks.client;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/**
 * What this process has used up.
 *
 * @param nanos on the clock
 * @param cpuNanos by all threads
 * @param bytes allocated: the young generation of the serial collector fills and is emptied, so
 *     often and so far
 */
record Usage(long nanos, long cpuNanos, long bytes) {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final MemoryPoolMXBean EDEN =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getName().contains("Eden"))
          .findFirst()
          .orElseThrow();
  private static final GarbageCollectorMXBean YOUNG =
      ManagementFactory.getGarbageCollectorMXBeans().stream()
          .filter(collector -> collector.getName().equals("Copy"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("start with -XX:+UseSerialGC"));

  static Usage now() {
    long bytes =
        YOUNG.getCollectionCount() * EDEN.getUsage().getCommitted() + EDEN.getUsage().getUsed();
    return new Usage(System.nanoTime(), SYSTEM.getProcessCpuTime(), bytes);
  }

  Usage since(Usage before) {
    return new Usage(nanos - before.nanos, cpuNanos - before.cpuNanos, bytes - before.bytes);
  }
}
