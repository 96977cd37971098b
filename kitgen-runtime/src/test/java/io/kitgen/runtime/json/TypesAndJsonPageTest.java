package io.kitgen.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Holds the tables of {@code docs/types-and-json.md} against the engine and against Jackson. */
class TypesAndJsonPageTest {

  private static final JsonMapper ORACLE = Documents.jackson();

  private static final Map<String, String> BOXES =
      Map.of("int", "Integer", "char", "Character", "enum", "Color");

  private static List<String> lines;

  @BeforeAll
  static void readThePage() throws IOException {
    lines = Files.readAllLines(Path.of("..", "docs", "types-and-json.md"));
  }

  /** The cells of each row below {@code heading}, without the row of titles and the ruler. */
  private static List<String[]> table(String heading) {
    return lines.subList(lines.indexOf(heading), lines.size()).stream()
        .skip(1)
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> line.split("\\|", -1))
        .map(cells -> Arrays.stream(cells).map(String::strip).toArray(String[]::new))
        .toList();
  }

  private static String code(String cell) {
    assertThat(cell).matches("`.*`");
    return cell.substring(1, cell.length() - 1);
  }

  private static ScalarKinds.Kind<?> kind(String cell) {
    String name = BOXES.getOrDefault(code(cell), code(cell));
    return ScalarKinds.ALL.stream()
        .filter(kind -> kind.type().getSimpleName().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such type: " + name));
  }

  @Test
  void everyTypeHasItsFormOnThePage() {
    List<String[]> rows = table("## Values");
    for (String[] row : rows) {
      looksAs(kind(row[1]), code(row[2]));
    }
    Set<Class<?>> types = rows.stream().map(row -> kind(row[1]).type()).collect(Collectors.toSet());
    assertThat(types)
        .containsExactlyInAnyOrderElementsOf(
            ScalarKinds.ALL.stream().map(ScalarKinds.Kind::type).toList());
  }

  private static <T> void looksAs(ScalarKinds.Kind<T> kind, String json) {
    byte[] bytes = Documents.utf8(json);
    T value = kind.codec().read(bytes);
    assertThat(new String(kind.codec().write(value), StandardCharsets.UTF_8)).isEqualTo(json);
    assertThat(ORACLE.writeValueAsString(value)).isEqualTo(json);
    assertThat(ORACLE.readValue(bytes, kind.type())).isEqualTo(value);
  }

  @Test
  void everyRefusalIsReadByJackson() {
    List<String[]> rows = table("## What Jackson reads and kitgen refuses");
    assertThat(rows).hasSizeGreaterThan(30);
    for (String[] row : rows) {
      ScalarKinds.Kind<?> kind = kind(row[2]);
      byte[] json = Documents.utf8(code(row[3]));
      ORACLE.readValue(json, kind.type());
      assertThatThrownBy(() -> kind.codec().read(json))
          .as(String.join(" | ", row))
          .isInstanceOf(JsonException.class);
    }
  }

  @Test
  void limitsAreTheDefaults() {
    Map<String, Long> limits =
        table("## Limits").stream()
            .collect(Collectors.toMap(row -> code(row[1]), TypesAndJsonPageTest::number));
    JsonLimits defaults = JsonLimits.DEFAULT;
    assertThat(limits)
        .isEqualTo(
            Map.of(
                "depth", (long) defaults.depth(),
                "stringLength", (long) defaults.stringLength(),
                "nameLength", (long) defaults.nameLength(),
                "numberLength", (long) defaults.numberLength(),
                "documentBytes", (long) defaults.documentBytes()));
  }

  private static long number(String[] row) {
    long number = Long.parseLong(row[2].replace(",", "").replaceAll(" .*", ""));
    return row[2].endsWith("MiB") ? number << 20 : number;
  }
}
