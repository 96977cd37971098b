package io.kitgen.interop.discovery;

import io.kitgen.interop.servers.Tool;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the samples are started. */
final class Programs {

  private Programs() {}

  /**
   * The command that runs {@code main}: as users do, from the jar of the sample, where the build
   * has come as far as to make it; else on the class path of the tests.
   */
  static List<String> java(String sample, Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    String classPath = System.getProperty("java.class.path");
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.endsWith(File.separator + sample + ".jar")) {
        command.addAll(List.of("-jar", entry));
        return command;
      }
    }
    command.addAll(List.of("-cp", classPath, main.getName()));
    return command;
  }

  /** Starts one; it may not be ready yet. */
  static Tool.Running start(String sample, Class<?> main, List<String> flags) throws Exception {
    List<String> command = java(sample, main);
    command.addAll(flags);
    return Tool.start(0, () -> true, Map.of(), command.toArray());
  }

  /** Runs one to its good end; what it has written. */
  static String run(String sample, Class<?> main, String... flags) throws Exception {
    List<String> command = java(sample, main);
    command.addAll(List.of(flags));
    return Tool.run(command.toArray());
  }
}
