package io.kitgen.consumers;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A tool of the JDK that runs these tests, or Maven on it, in a process of its own. */
final class Tool {
  static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private static final int MINUTES = 5;

  private final ProcessBuilder process;

  private Tool(Path program) {
    process = new ProcessBuilder(program.toString()).redirectErrorStream(true);
    process.environment().put("JAVA_HOME", JAVA_HOME.toString());
    // What a user set for all builds shall not change these.
    List.of("MAVEN_OPTS", "MAVEN_ARGS", "JAVA_TOOL_OPTIONS", "JDK_JAVAC_OPTIONS", "CLASSPATH")
        .forEach(process.environment()::remove);
  }

  /** {@code javac}, {@code jar} or {@code java}. */
  static Tool jdk(String name) {
    return new Tool(JAVA_HOME.resolve("bin").resolve(name));
  }

  /** Maven, in the folder of a project. */
  static Tool maven(Path home, Path folder) {
    boolean windows = File.separatorChar == '\\';
    Tool maven = new Tool(home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn"));
    maven.process.directory(folder.toFile());
    return maven;
  }

  /** With more arguments. */
  Tool with(Object... arguments) {
    for (Object argument : arguments) {
      process.command().add(argument.toString());
    }
    return this;
  }

  /** With an option and a path of several. */
  Tool path(String option, List<Path> path) {
    return with(option, path.stream().map(Path::toString).collect(joining(File.pathSeparator)));
  }

  /** Runs it to a good end. */
  String run() throws IOException, InterruptedException {
    Path output = Files.createTempFile("kitgen", ".log");
    try {
      Process running = process.redirectOutput(output.toFile()).start();
      if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
        running.destroyForcibly().waitFor();
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      List<String> command = new ArrayList<>(process.command());
      assertThat(running.exitValue()).as("%s%n%s", command, text).isZero();
      return text;
    } finally {
      Files.delete(output);
    }
  }
}
