package io.kitgen.consumers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The projects, and folders to build them in. Tests start in the folder of their module. */
final class Workspace {
  private Workspace() {}

  /** A folder of this module. */
  static Path project(String name) {
    return Path.of(name).toAbsolutePath();
  }

  /** Copies {@code project} to {@code target}, without what builds left behind. */
  static Path copy(String project, Path target) throws IOException {
    Path source = project(project);
    for (Path file : files(source)) {
      Path relative = source.relativize(file);
      if (Stream.of("target", ".idea").noneMatch(name -> has(relative, name))) {
        Files.createDirectories(target.resolve(relative).getParent());
        Files.copy(file, target.resolve(relative));
      }
    }
    return target;
  }

  /** The Java files below some folders. */
  static List<Path> java(Path... folders) throws IOException {
    return files(folders).stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  /** The content of every file below {@code folder}, by its path. */
  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString();
      contents.put(name, new String(Files.readAllBytes(file), ISO_8859_1));
    }
    return contents;
  }

  private static List<Path> files(Path... folders) throws IOException {
    Stream.Builder<Path> all = Stream.builder();
    for (Path folder : folders) {
      try (Stream<Path> tree = Files.walk(folder)) {
        tree.filter(Files::isRegularFile).sorted().forEach(all);
      }
    }
    return all.build().toList();
  }

  private static boolean has(Path path, String name) {
    return Stream.iterate(path, p -> p != null, Path::getParent).anyMatch(p -> p.endsWith(name));
  }
}
