package io.kitgen.benchmarks.build;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs in a fresh JVM: one compilation, and one line about it. */
final class CompileOnce {

  private CompileOnce() {}

  /**
   * Compiles.
   *
   * @param args the options, one a line, and the sources, one a line: two files
   */
  public static void main(String[] args) throws IOException {
    List<String> options = Files.readAllLines(Path.of(args[0]));
    List<String> sources = Files.readAllLines(Path.of(args[1]));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long cpu = system.getProcessCpuTime();
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    long start = System.nanoTime();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  null, files, null, options, null, files.getJavaFileObjectsFromStrings(sources))
              .call();
      if (!done) {
        System.exit(1);
      }
    }
    // The compiler has one thread, this one.
    System.out.println(
        new Cost(
            (System.nanoTime() - start) / 1_000_000,
            (system.getProcessCpuTime() - cpu) / 1_000_000,
            (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated) >> 20));
  }
}
