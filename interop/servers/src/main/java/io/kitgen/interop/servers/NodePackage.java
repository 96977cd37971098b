package io.kitgen.interop.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Programs for Node.js, in the versions of a lock file. */
final class NodePackage {

  private static final int MINUTES = 3;

  private NodePackage() {}

  /**
   * The program at {@code path} below the packages that the folder {@code name} of this module's
   * resources asks for. Installs them once for each module that uses them; without a network the
   * test is skipped.
   */
  static synchronized Path installed(String name, String path, String... options)
      throws IOException, InterruptedException {
    Path folder = Path.of("target", name);
    Path program = folder.resolve("node_modules").resolve(path).toAbsolutePath();
    if (Files.exists(program)) {
      return program;
    }
    Files.createDirectories(folder);
    for (String file : List.of("package.json", "package-lock.json")) {
      try (InputStream in = NodePackage.class.getResourceAsStream(name + "/" + file)) {
        Files.write(folder.resolve(file), Objects.requireNonNull(in, file).readAllBytes());
      }
    }
    List<String> command = new ArrayList<>(List.of(Tool.require("npm"), "ci", "--ignore-scripts"));
    command.add("--prefer-offline");
    command.addAll(List.of(options));
    Path log = folder.resolve("npm.log");
    Process npm =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!npm.waitFor(MINUTES, TimeUnit.MINUTES)) {
      npm.destroyForcibly().waitFor();
    }
    return npm.exitValue() == 0
        ? program
        : Tool.missing(name + ": " + Files.readString(log, UTF_8));
  }
}
