package io.kitgen.interop.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs for Node.js, in a folder with the packages that they need. */
final class Node {
  private static final Path SOURCES = Path.of("src/test/node");
  private static final int MINUTES = 3;

  private final Path folder;

  private Node(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder, made ready once. Without Node.js or without a network the test is skipped, but for
   * a build server, where it fails.
   */
  static synchronized Node ready() throws IOException, InterruptedException {
    Node node = new Node(Path.of("target/node"));
    Files.createDirectories(node.folder.resolve("generated"));
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        Files.copy(
            source, node.folder.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!Files.exists(node.folder.resolve("node_modules/.package-lock.json"))) {
      node.install();
    }
    return node;
  }

  private void install() throws IOException, InterruptedException {
    String problem;
    try {
      Ended ended = start(List.of("npm", "ci", "--prefer-offline"));
      problem = ended.status() == 0 ? "" : ended.output();
    } catch (IOException e) {
      problem = "Node.js and npm are not installed: " + e.getMessage();
    }
    if (System.getenv("CI") != null) {
      assertThat(problem).isEmpty();
    }
    Assumptions.assumeTrue(problem.isEmpty(), problem);
  }

  Path folder() {
    return folder;
  }

  /** Runs a program of a package to a good end. */
  void tool(String name, Object... arguments) throws IOException, InterruptedException {
    run(List.of("npx", "--no-install", name), arguments);
  }

  /** Runs a script of the folder to a good end. */
  void script(String name, Object... arguments) throws IOException, InterruptedException {
    run(List.of("node", name), arguments);
  }

  private void run(List<String> program, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Ended ended = start(command);
    assertThat(ended.status()).as("%s%n%s", command, ended.output()).isZero();
  }

  private record Ended(int status, String output) {}

  private Ended start(List<String> command) throws IOException, InterruptedException {
    List<String> known = new ArrayList<>(command);
    if (File.separatorChar == '\\' && !command.get(0).equals("node")) {
      known.set(0, command.get(0) + ".cmd");
    }
    Path output = Files.createTempFile("kitgen", ".log");
    try {
      Process running =
          new ProcessBuilder(known)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
        running.destroyForcibly().waitFor();
      }
      return new Ended(running.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }
}
