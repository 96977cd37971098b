package io.kitgen.processor.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.contract.Contract;
import io.kitgen.contract.compare.Comparison;
import io.kitgen.contract.json.ContractReader;
import io.kitgen.contract.rule.Break;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule, by a service before and after: all of them in one compilation each. */
class RulesTest {
  private static final Path GUIDE = Path.of("../docs/contract-gate.md");

  // Sealed types and policies come from elsewhere than sources of this test; numbers of fields have
  // NumbersTest.
  private static final Set<Rule> WITHOUT_SOURCE =
      Set.of(
          Rule.INTERFACE_RENAMED,
          Rule.JSON_POLICY_CHANGED,
          Rule.TRANSPORT_REMOVED,
          Rule.TRANSPORT_CHANGED,
          Rule.FORMAT_CHANGED,
          Rule.FIELD_NUMBER_CHANGED,
          Rule.FIELD_NUMBER_REUSED,
          Rule.FIELD_TYPE_CHANGED,
          Rule.UNION_VARIANT_REMOVED,
          Rule.UNION_VARIANT_ADDED,
          Rule.UNION_DISCRIMINATOR_CHANGED);

  private static final List<Change> CHANGES =
      Stream.of(ParameterChanges.all(), TypeChanges.all(), StreamChanges.all())
          .flatMap(changes -> changes)
          .toList();

  private static Built before;
  private static Built after;

  @BeforeAll
  static void compile() {
    before = compile(Change::before);
    after = compile(Change::after);
  }

  private static Built compile(Function<Change, String> members) {
    JavaBuild build = JavaBuild.javac();
    for (int i = 0; i < CHANGES.size(); i++) {
      build.source("r" + i + "/Shop.java", Change.source(i, members.apply(CHANGES.get(i))));
    }
    return build.run().assertClean();
  }

  static IntStream changes() {
    return IntStream.range(0, CHANGES.size());
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("changes")
  void breaksWhatItSaysAndNothingElse(int number) throws Exception {
    Change change = CHANGES.get(number);
    List<Break> breaks = compare(number, Level.SOURCE);
    assertThat(breaks)
        .as(change.title())
        .extracting(found -> text(found, number))
        .containsExactlyInAnyOrderElementsOf(change.breaks());
    for (Level level : Level.values()) {
      assertThat(compare(number, level))
          .as(change.title() + " at " + level)
          .containsExactlyElementsOf(
              breaks.stream().filter(found -> level.refuses(found.level())).toList());
    }
  }

  private static String text(Break found, int number) {
    String element = found.element().replaceFirst("^r" + number + "\\.", "");
    return found.name() + " at " + element + ", " + found.level();
  }

  private static List<Break> compare(int number, Level level) throws Exception {
    return Comparison.compare(contract(before, number), contract(after, number), level);
  }

  private static Contract contract(Built built, int number) throws Exception {
    Path file = built.classes().resolve(Contract.path("r" + number + ".Shop"));
    return ContractReader.read(Files.readString(file));
  }

  @Test
  void everyRuleHasAChange() {
    Set<String> covered =
        CHANGES.stream()
            .flatMap(change -> change.breaks().stream())
            .map(text -> text.substring(0, text.indexOf(' ')))
            .collect(Collectors.toSet());
    assertThat(Rule.values())
        .filteredOn(rule -> !WITHOUT_SOURCE.contains(rule))
        .extracting(Rule::name)
        .isSubsetOf(covered);
  }

  @Test
  void theGuideHasEveryRule() throws Exception {
    String guide = Files.readString(GUIDE);
    assertThat(Rule.values())
        .filteredOn(rule -> rule != Rule.TRANSPORT_CHANGED)
        .allMatch(rule -> guide.contains("`" + rule + "`"));
  }
}
