package io.kitgen.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The working tree: tests start in their module, so the root is one above. */
final class Project {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final int DEEPEST_MODULE = 2;

  private Project() {}

  /** The modules with main sources, also those one level down, such as samples. */
  static List<Path> modules() {
    try (Stream<Path> tree = Files.walk(ROOT, DEEPEST_MODULE)) {
      return tree.filter(dir -> Files.isDirectory(dir.resolve("src/main/java"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What others depend on: modules at the top that are code, and those for other libraries. */
  static List<String> published() {
    return modules().stream()
        .map(module -> ROOT.relativize(module).toString().replace('\\', '/'))
        .filter(name -> name.startsWith("kitgen-"))
        .toList();
  }

  /** The Java files below a folder; none if it is missing. */
  static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every Java file that the project ships or shows, package-info and module-info left out. */
  static List<Path> mainSources() {
    return modules().stream()
        .flatMap(module -> javaFiles(module.resolve("src/main/java")).stream())
        .filter(file -> !file.endsWith("package-info.java") && !file.endsWith("module-info.java"))
        .toList();
  }

  /** The compiled main classes of a module. */
  static Path classes(String module) {
    return ROOT.resolve(module).resolve("target/classes");
  }
}
