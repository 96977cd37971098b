package io.kitgen.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks that each mistake is reported with its code, at its line, and without any other message:
 * what is generated all the same must compile. What {@code good/} shows must be accepted.
 */
class DiagnosticsTest {

  private static final Path CASES = Path.of("src", "test", "diagnostics");
  private static final Pattern MARKER = Pattern.compile("// (?:error: )?((?:KIT\\d{3}[ ,]*)+)$");

  @TestFactory
  Stream<DynamicTest> mistakes() {
    return Trees.folders(CASES).stream()
        .filter(folder -> !sources(folder).isEmpty())
        .map(folder -> dynamicTest(name(folder), () -> check(folder)));
  }

  @TestFactory
  Stream<DynamicTest> mended() {
    return Trees.folders(CASES).stream()
        .map(folder -> folder.resolve("good"))
        .filter(folder -> !sources(folder).isEmpty())
        .map(folder -> dynamicTest(name(folder.getParent()), () -> checkGood(folder)));
  }

  private static void check(Path folder) {
    Built javac = build(lenient(), sources(folder));
    assertThat(javac.problems())
        .as(name(folder))
        .containsExactlyInAnyOrderElementsOf(expected(folder));
    assertThat(javac.diagnostics()).as(name(folder)).allMatch(found -> !found.code().isEmpty());
    Built ecj = build(JavaBuild.ecj(), sources(folder));
    assertThat(ecj.problems())
        .as("ecj " + name(folder))
        .containsExactlyInAnyOrderElementsOf(placed(ecj, expected(folder)));
  }

  /** Eclipse has no lines for what is in a record: such a message is on the service. */
  private static List<String> placed(Built ecj, List<String> expected) {
    List<String> places = new ArrayList<>(expected);
    ecj.diagnostics().stream()
        .filter(found -> found.message().startsWith("[" + found.code() + "] In "))
        .forEach(
            found -> {
              places.stream()
                  .filter(place -> place.startsWith(found.code()))
                  .findFirst()
                  .ifPresent(places::remove);
              places.add(found.place());
            });
    return places;
  }

  private static void checkGood(Path folder) {
    build(lenient(), sources(folder)).assertClean();
  }

  /** Inputs are one file each, for the pages: javac warns of second top-level types in a file. */
  private static JavaBuild lenient() {
    return JavaBuild.javac().without("-Werror").option("-Xlint:-auxiliaryclass");
  }

  private static Built build(JavaBuild build, Map<String, String> sources) {
    sources.forEach(build::source);
    return build.run();
  }

  private static Map<String, String> sources(Path folder) {
    Map<String, String> sources = new TreeMap<>(Trees.read(folder, ".java"));
    sources.keySet().removeIf(path -> path.startsWith("good/"));
    return sources;
  }

  private static List<String> expected(Path folder) {
    List<String> problems = new ArrayList<>();
    sources(folder)
        .forEach(
            (path, text) -> {
              List<String> lines = text.lines().toList();
              for (int i = 0; i < lines.size(); i++) {
                Matcher marker = MARKER.matcher(lines.get(i));
                if (marker.find()) {
                  String place = " " + Path.of(path).getFileName() + ":" + (i + 1);
                  Stream.of(marker.group(1).trim().split("[ ,]+"))
                      .forEach(code -> problems.add(code + place));
                }
              }
            });
    return problems;
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
