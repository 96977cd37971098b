package io.kitgen.client.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:80",
        "add-1.example.com:65535",
        "under_score.local:1",
        "10.0.0.1:8080",
        "[::1]:80",
        "[fe80::1%Eth0]:80",
        "[::ffff:10.0.0.1]:80"
      })
  void readsWhatItWrites(String address) {
    assertThat(Instance.parse(address).address()).isEqualTo(address);
    assertThat(Instance.parse(address)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "a",
        "a:",
        ":80",
        "a:b",
        "a:+80",
        "a:-1",
        "a: 80",
        "a:\u0668\u0660",
        "a:999999",
        "::1:80",
        "[::1]",
        "[::1:80",
        "[a]:80",
        "[]:80"
      })
  void refusesWhatIsNoAddress(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instance.parse(address))
        .withMessage("expected host:port, got \"" + address + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a/b",
        "user@evil",
        "a?b",
        "a#b",
        "a\\b",
        "a\nb",
        "\u00fc",
        "a%b",
        "a]",
        "[::zz]"
      })
  void refusesHostsThatMeanSomethingElseInUris(String host) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instance.parse(host + ":80"))
        .withMessageContaining(host.startsWith("[") ? "::zz" : host);
  }

  @Test
  void quotesNoMoreThanItsReaderWants() {
    String garbage = "x".repeat(100_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instance.parse(garbage))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instance.parse(garbage + ":80"))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void namesTheValueThatIsOutOfBounds() {
    Instance a = Instance.of("a", 80);
    assertRefused(() -> Instance.parse("a:0"), "the port of a is 0, expected 1 to 65535");
    assertRefused(() -> Instance.parse("a:65536"), "the port of a is 65536, expected 1 to 65535");
    assertRefused(() -> a.withPriority(-1), "the priority of a is -1, expected 0 or more");
    assertRefused(() -> a.withWeight(-1), "the weight of a is -1.0, expected 0 to 1000000");
    assertRefused(() -> a.withWeight(1e7), "the weight of a is 1.0E7, expected 0 to 1000000");
    assertRefused(() -> a.withWeight(Double.NaN), "the weight of a is NaN, expected 0 to 1000000");
    Map<String, String> many =
        IntStream.range(0, 101).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
    assertRefused(
        () -> a.withMetadata(many),
        "the number of metadata entries of a is 101, expected at most 100");
  }

  private static void assertRefused(Runnable wrong, String message) {
    assertThatIllegalArgumentException().isThrownBy(wrong::run).withMessage(message);
  }

  @Test
  void isTheSameWhateverItsNameIsWrittenLike() {
    assertThat(Instance.parse("Add.Example.COM:80")).isEqualTo(Instance.of("add.example.com", 80));
  }

  @Test
  void saysWhatElseIsKnown() {
    Instance instance =
        Instance.of("a", 80)
            .withWeight(2)
            .withPriority(1)
            .withZone("z")
            .withMetadata(Map.of("version", "7"));
    assertThat(instance).hasToString("a:80{priority=1, version=7, weight=2.0, zone=z}");
    assertThat(instance).isEqualByComparingTo(Instance.of("a", 80));
    assertThat(instance).isNotEqualTo(Instance.of("a", 80));
  }

  @Test
  void foundIsSortedAndHasNoDuplicates() {
    Instance heavy = Instance.of("a", 80).withWeight(5);
    assertThat(
            new InstanceEvent.Found(
                    List.of(
                        Instance.of("b", 80), Instance.of("a", 81), Instance.of("a", 80), heavy))
                .instances())
        .containsExactly(heavy, Instance.of("a", 81), Instance.of("b", 80));
  }

  @Test
  void foundSkipsGarbage() {
    InstanceEvent.Found found =
        InstanceEvent.Found.read(List.of("a:80", "nonsense", "b:80"), Instance::parse);
    assertThat(found.instances()).containsExactly(Instance.of("a", 80), Instance.of("b", 80));
    assertThat(found.skipped()).containsExactly("expected host:port, got \"nonsense\"");
    assertThat(InstanceEvent.Found.read(List.<String>of(), Instance::parse))
        .isEqualTo(new InstanceEvent.Found(List.of()));
  }

  @Test
  void foundIsNotKnownWhenAllIsGarbage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstanceEvent.Found.read(List.of("x", "y"), Instance::parse))
        .withMessage("none of 2 entries is an instance: expected host:port, got \"x\"");
  }

  @Test
  void foundTellsOfNoMoreGarbageThanOneReads() {
    assertThat(
            new InstanceEvent.Found(List.of(), Collections.nCopies(1_000_000, "garbage")).skipped())
        .hasSize(InstanceEvent.Found.MOST_SKIPPED);
  }
}
