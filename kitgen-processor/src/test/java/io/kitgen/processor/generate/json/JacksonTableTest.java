package io.kitgen.processor.generate.json;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.processor.testing.JavaBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.annotation.JsonNaming;

/** The page "Types and JSON" says of every annotation that there is what becomes of it. */
class JacksonTableTest {

  // What marks annotations for Jackson itself, and says nothing of a type.
  private static final Set<String> MARKS =
      Set.of("JacksonAnnotation", JacksonAnnotationsInside.class.getSimpleName(), "JacksonStdImpl");

  @Test
  void hasARowForEveryAnnotation() throws IOException {
    Set<String> annotations = new TreeSet<>(annotations(JsonProperty.class));
    annotations.addAll(annotations(JsonNaming.class));
    annotations.removeAll(MARKS);
    assertThat(annotations).hasSizeGreaterThan(45);
    assertThat(rows()).containsAll(annotations);
  }

  private static Set<String> rows() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "types-and-json.md"));
    String table = page.substring(page.indexOf("## Jackson annotations"));
    Set<String> names = new TreeSet<>();
    table
        .lines()
        .dropWhile(not(JacksonTableTest::isRow))
        .takeWhile(JacksonTableTest::isRow)
        .map(row -> row.split("\\|", -1)[1])
        .forEach(
            cell -> {
              Matcher name = Pattern.compile("`@(\\w+)`").matcher(cell);
              while (name.find()) {
                names.add(name.group(1));
              }
            });
    return names;
  }

  private static boolean isRow(String line) {
    return line.startsWith("|");
  }

  /** The annotations beside {@code one} in its jar. */
  private static Set<String> annotations(Class<? extends Annotation> one) throws IOException {
    String folder = "/" + one.getPackageName().replace('.', '/');
    try (FileSystem jar = FileSystems.newFileSystem(JavaBuild.location(one));
        Stream<Path> files = Files.list(jar.getPath(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
          .map(file -> file.replace(".class", ""))
          .filter(name -> isAnnotation(one.getPackageName() + "." + name))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isAnnotation(String name) {
    try {
      return Class.forName(name).isAnnotation();
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
