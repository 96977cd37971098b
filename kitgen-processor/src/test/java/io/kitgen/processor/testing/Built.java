package io.kitgen.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a compilation.
 *
 * @param folder with {@code sources}, {@code generated} and {@code classes}
 */
public record Built(Path folder, boolean success, List<Diagnosed> diagnostics) {

  /** The folder of class files and resources. */
  public Path classes() {
    return folder.resolve("classes");
  }

  /** The generated sources by path, as in {@code demo/ShopMessages.java}. */
  public Map<String, String> generated() {
    return Trees.read(folder.resolve("generated"), ".java");
  }

  /** The generated sources and resources by path. */
  public Map<String, String> output() {
    Map<String, String> all = new TreeMap<>(generated());
    Trees.read(classes().resolve("META-INF"), "")
        .forEach((path, text) -> all.put("META-INF/" + path, text));
    return all;
  }

  /** One generated source. */
  public String generated(String path) {
    assertThat(generated()).containsKey(path);
    return generated().get(path);
  }

  /** Fails unless all went well and nothing was said. */
  public Built assertClean() {
    assertThat(diagnostics).as(folder.toString()).isEmpty();
    assertThat(success).isTrue();
    return this;
  }

  /** The errors and warnings that carry one of our codes, as {@code KIT012 Shop.java:7}. */
  public List<String> problems() {
    return diagnostics.stream().filter(d -> !d.code().isEmpty()).map(Diagnosed::place).toList();
  }
}
