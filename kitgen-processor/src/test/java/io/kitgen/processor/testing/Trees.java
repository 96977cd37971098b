package io.kitgen.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of text files. */
final class Trees {

  private Trees() {}

  /** The files below {@code folder} whose names end in {@code suffix}, by path with slashes. */
  static Map<String, String> read(Path folder, String suffix) {
    Map<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      for (Path file : files(folder)) {
        if (file.toString().endsWith(suffix)) {
          files.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
        }
      }
    }
    return files;
  }

  static void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Deletes the files below {@code folder} whose names end in {@code suffix}. */
  static void delete(Path folder, String suffix) throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path file : files(folder)) {
        if (file.toString().endsWith(suffix)) {
          Files.delete(file);
        }
      }
    }
  }

  static List<Path> folders(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
