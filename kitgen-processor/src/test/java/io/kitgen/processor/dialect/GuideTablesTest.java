package io.kitgen.processor.dialect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.dialect.table.Dialect;
import io.kitgen.processor.dialect.table.Feign;
import io.kitgen.processor.dialect.table.JaxRs;
import io.kitgen.processor.dialect.table.Member;
import io.kitgen.processor.dialect.table.Micronaut;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.dialect.table.Retrofit;
import io.kitgen.processor.dialect.table.Row;
import io.kitgen.processor.dialect.table.Spring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guides show the rows that the processor goes by. Rewrite them with {@code
 * -Dkitgen.golden.update=true}.
 */
class GuideTablesTest {

  private static final String END = "<!-- end of rows -->";

  static Stream<Arguments> guides() {
    return Stream.of(
        Arguments.of("from-spring.md", Spring.MVC),
        Arguments.of("from-jax-rs.md", JaxRs.JAKARTA),
        Arguments.of("from-feign.md", Feign.DIALECT),
        Arguments.of("from-retrofit.md", Retrofit.DIALECT),
        Arguments.of("from-micronaut.md", Micronaut.DIALECT));
  }

  @ParameterizedTest
  @MethodSource("guides")
  void showsTheRows(String name, Dialect dialect) throws IOException {
    Path guide = Path.of("../docs", name);
    String text = Files.readString(guide);
    int start = text.indexOf("-->\n", text.indexOf("<!-- rows of")) + "-->\n".length();
    int end = text.indexOf(END);
    String expected = text.substring(0, start) + "\n" + table(dialect) + "\n" + text.substring(end);
    if (Boolean.getBoolean("kitgen.golden.update")) {
      Files.writeString(guide, expected);
    }
    assertThat(Files.readString(guide)).isEqualTo(expected);
  }

  private static String table(Dialect dialect) {
    return "| annotation | what it says | without effect on the wire | refused |\n|---|---|---|---|\n"
        + dialect.rows().values().stream().map(GuideTablesTest::line).collect(joining());
  }

  private static String line(Row row) {
    String name = row.type().substring(row.type().lastIndexOf('.') + 1);
    String nothing =
        row.isNothing() ? row.why() : members(row, m -> m.part().isEmpty() && !m.isRefused());
    String refused =
        row.isRefused() ? row.why() + ". " + row.fix() : members(row, Member::isRefused);
    return "| `@" + name + "` | " + says(row) + " | " + nothing + " | " + refused + " |\n";
  }

  /** {@code GET; the path: value, path}. */
  private static String says(Row row) {
    Map<Part, List<String>> members =
        row.members().entrySet().stream()
            .filter(member -> member.getValue().part().isPresent())
            .collect(
                groupingBy(
                    member -> member.getValue().part().orElseThrow(),
                    TreeMap::new,
                    mapping(Map.Entry::getKey, toList())));
    Stream<String> whole =
        row.says().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(said -> said.getKey() != Part.REQUIRED)
            .map(said -> said(said.getKey(), said.getValue()));
    Stream<String> parts =
        members.entrySet().stream()
            .map(
                entry ->
                    entry.getKey().noun()
                        + ": "
                        + entry.getValue().stream()
                            .sorted()
                            .map(m -> "`" + m + "`")
                            .collect(joining(", ")));
    return Stream.concat(whole, parts).collect(joining("; "));
  }

  private static String said(Part part, String value) {
    if (part == Part.PLACE) {
      return value.equals(Feign.TEMPLATE) ? "the place of its name" : "`@" + value + "`";
    }
    return value.equals("*") ? "any method" : "`" + value + "`";
  }

  /** {@code encoded: a value is percent-encoded always}. */
  private static String members(Row row, Predicate<Member> which) {
    Map<String, List<String>> byReason =
        row.members().entrySet().stream()
            .filter(member -> which.test(member.getValue()))
            .collect(
                groupingBy(
                    member -> member.getValue().why(),
                    TreeMap::new,
                    mapping(Map.Entry::getKey, toList())));
    return byReason.entrySet().stream()
        .map(
            entry ->
                entry.getValue().stream().sorted().map(m -> "`" + m + "`").collect(joining(", "))
                    + ": "
                    + entry.getKey())
        .collect(joining("; "));
  }
}
