package io.kitgen.ops.debug;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.json.JsonWriter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;

/** What the JVM says of itself: the place of Go's {@code expvar}. */
final class VarsPage {

  HttpHandler handler() {
    return Pages.json(() -> this, VarsPage::write);
  }

  private static void write(VarsPage page, JsonWriter out) {
    var runtime = ManagementFactory.getRuntimeMXBean();
    var memory = ManagementFactory.getMemoryMXBean();
    out.beginObject();
    out.name("pid");
    out.write(runtime.getPid());
    out.name("started");
    out.write(Instant.ofEpochMilli(runtime.getStartTime()).toString());
    out.name("uptime");
    out.write(Duration.ofMillis(runtime.getUptime()).toString());
    out.name("processors");
    out.write(Runtime.getRuntime().availableProcessors());
    out.name("load");
    out.write(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    out.name("threads");
    out.write(ManagementFactory.getThreadMXBean().getThreadCount());
    out.name("classes");
    out.write(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    write("heap", memory.getHeapMemoryUsage(), out);
    write("outside_heap", memory.getNonHeapMemoryUsage(), out);
    out.name("collections");
    out.beginObject();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      write(collector, out);
    }
    out.endObject();
    out.endObject();
  }

  private static void write(String name, MemoryUsage usage, JsonWriter out) {
    out.name(name);
    out.beginObject();
    out.name("used_bytes");
    out.write(usage.getUsed());
    out.name("committed_bytes");
    out.write(usage.getCommitted());
    out.name("most_bytes");
    out.write(usage.getMax());
    out.endObject();
  }

  private static void write(GarbageCollectorMXBean collector, JsonWriter out) {
    out.name(collector.getName());
    out.beginObject();
    out.name("count");
    out.write(collector.getCollectionCount());
    out.name("took_ms");
    out.write(collector.getCollectionTime());
    out.endObject();
  }
}
