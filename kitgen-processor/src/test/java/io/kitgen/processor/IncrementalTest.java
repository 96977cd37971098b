package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One source changed and compiled alone, over the output of the last time: as build tools do. */
class IncrementalTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  private static final Map<String, String> SOURCES =
      Map.of(
          "demo/Shop.java",
          """
          package demo;
          @io.kitgen.KitService public interface Shop {
            /** Places an order. */
            @io.kitgen.Post("/orders") Order place(Order order) throws SoldOutException;
            @io.kitgen.Get("/orders/{id}") Order find(String id);
          }
          """,
          "demo/Depot.java",
          """
          package demo;
          @io.kitgen.KitService public interface Depot {
            void store(Order order, Item item, Size size) throws SoldOutException;
          }
          """,
          "demo/Order.java",
          """
          package demo;
          public record Order(String id, java.util.List<Line> lines, Size size) {
            public record Line(Item item, int amount) {}
          }
          """,
          "demo/Item.java",
          """
          package demo;
          @io.kitgen.KitType public record Item(String sku, long grams) {}
          """,
          "demo/Size.java",
          "package demo; public enum Size { SMALL, LARGE }",
          "demo/SoldOutException.java",
          """
          package demo;
          @io.kitgen.ErrorStatus(io.kitgen.Code.FAILED_PRECONDITION)
          public final class SoldOutException extends Exception {
            private static final long serialVersionUID = 1;
            private final String sku;
            public SoldOutException(String sku, String message) { super(message); this.sku = sku; }
            public String sku() { return sku; }
          }
          """);

  @Test
  void aChangedServiceAloneIsGeneratedAgain() throws IOException {
    Map<String, String> changed = changed("demo/Shop.java", "{id}", "by-id/{id}");
    Built first = build(SOURCES).run().assertClean();
    Built second = compileAlone("demo/Shop.java", changed, first);
    assertThat(touched(second))
        .allMatch(file -> file.matches("(demo/|META-INF/kitgen/demo\\.)Shop.*"))
        .contains(
            "demo/ShopMessages.java",
            "demo/ShopEndpoints.java",
            "demo/ShopDecorator.java",
            "demo/ShopInstrumentation.java",
            "demo/ShopJson.java",
            "demo/ShopHttp.java",
            "META-INF/kitgen/demo.Shop.json",
            "META-INF/kitgen/demo.Shop.openapi.json");
    assertThat(second.output()).isEqualTo(build(changed).run().assertClean().output());
  }

  @Test
  void aChangedTypeHasItsOwnCodecAloneGeneratedAgain() throws IOException {
    Map<String, String> changed = changed("demo/Item.java", "grams", "milligrams");
    Built first = build(SOURCES).run().assertClean();
    assertThat(touched(compileAlone("demo/Item.java", changed, first)))
        .containsExactly("demo/Item.class", "demo/ItemJson.class", "demo/ItemJson.java");
  }

  private static Map<String, String> changed(String path, String from, String to) {
    Map<String, String> changed = new TreeMap<>(SOURCES);
    changed.computeIfPresent(path, (name, text) -> text.replace(from, to));
    return changed;
  }

  private static Built compileAlone(String path, Map<String, String> sources, Built first)
      throws IOException {
    for (Path file : files(first)) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }
    String text = String.valueOf(sources.get(path));
    return build(Map.of(path, text)).over(first).run().assertClean();
  }

  /** The files that are not as they were. */
  private static Set<String> touched(Built built) throws IOException {
    Set<String> touched = new TreeSet<>();
    for (Path file : files(built)) {
      if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
        String path = built.folder().relativize(file).toString().replace('\\', '/');
        touched.add(path.replaceFirst("^\\w+/", ""));
      }
    }
    return touched;
  }

  private static JavaBuild build(Map<String, String> sources) {
    // As Maven and Gradle do, which leave the names of variables in class files.
    JavaBuild build = JavaBuild.javac().option("-g");
    new TreeMap<>(sources).forEach(build::source);
    return build;
  }

  private static Set<Path> files(Built built) throws IOException {
    Set<Path> all = new TreeSet<>();
    for (String folder : new String[] {"classes", "generated"}) {
      try (Stream<Path> files = Files.walk(built.folder().resolve(folder))) {
        files.filter(Files::isRegularFile).forEach(all::add);
      }
    }
    return all;
  }
}
