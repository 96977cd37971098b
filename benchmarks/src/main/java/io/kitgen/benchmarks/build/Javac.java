package io.kitgen.benchmarks.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles in JVMs of their own.
 *
 * @param classPath where the libraries and the processor are
 * @param work a folder for what the JVMs are told
 */
record Javac(String classPath, Path work) {

  /** Compiles {@code sources} with kitgen, which writes its own into {@code generated}. */
  Cost withKitgen(List<Path> sources, Path generated, Path classes)
      throws IOException, InterruptedException {
    Files.createDirectories(generated);
    return run(sources, classes, "-s", generated.toString(), "-processorpath", classPath);
  }

  /** Compiles {@code sources} as they are. */
  Cost plainly(List<Path> sources, Path classes) throws IOException, InterruptedException {
    return run(sources, classes, "-proc:none");
  }

  private Cost run(List<Path> sources, Path classes, String... more)
      throws IOException, InterruptedException {
    Files.createDirectories(classes);
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("-g", "-d", classes.toString()));
    // What is compiled already comes first, as in an incremental build.
    options.addAll(
        List.of("-classpath", classes + System.getProperty("path.separator") + classPath));
    Path optionFile = Files.write(work.resolve("options"), options);
    Path sourceFile =
        Files.write(work.resolve("sources"), sources.stream().map(Path::toString).toList());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                CompileOnce.class.getName(),
                optionFile.toString(),
                sourceFile.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the compiler failed: " + line);
    }
    return Cost.parse(line);
  }
}
