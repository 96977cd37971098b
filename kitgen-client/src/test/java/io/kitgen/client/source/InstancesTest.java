package io.kitgen.client.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstancesTest {

  private final Hand hand = new Hand();
  private final Hand other = new Hand();

  @Test
  void fixedOnesAreToldAtOnceAndForGood() {
    Told told = new Told(Instances.of("b:2", "a:1", "a:1"));
    assertThat(told.text()).isEqualTo("[a:1, b:2]");
    assertThat(new Told(Instances.of(Instance.of("a", 1))).text()).isEqualTo("[a:1]");
    assertThat(new Told(Instances.of(List.of())).text()).isEqualTo("[]");
    assertThat(Instances.of("b:2", "a:1").name()).isEqualTo("static://a:1,b:2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instances.of("a:1", "b"))
        .withMessage("expected host:port, got \"b\"");
  }

  @Test
  void mapsEach() {
    try (Told told =
        new Told(
            Instances.mapped(hand, i -> i.withZone(i.metadata().getOrDefault("az", "none"))))) {
      hand.has(List.of(Instance.of("a", 1).withMetadata(Map.of("az", "x")), Instance.of("b", 1)));
      told.comesTo("a:1{az=x, zone=x}", "b:1{zone=none}");
      hand.fails("away");
      told.failsWith("away");
    }
    assertThat(hand.closed).isTrue();
  }

  @Test
  void skipsWhatCannotBeMapped() {
    try (Told told =
        new Told(
            Instances.mapped(
                hand, i -> i.withWeight(Double.parseDouble(i.metadata().get("weight")))))) {
      Instance good = Instance.of("a", 1).withMetadata(Map.of("weight", "2"));
      Instance bad = Instance.of("b", 1).withMetadata(Map.of("weight", "heavy"));
      hand.has(List.of(good, bad));
      told.comesTo("a:1{weight=2.0}");
      assertThat(told.skipped()).hasSize(1).first().asString().contains("b:1").contains("heavy");
      hand.has(List.of(bad));
      told.failsWith("heavy");
    }
  }

  @Test
  void filters() {
    try (Told told = new Told(Instances.filtered(hand, i -> i.port() == 1))) {
      hand.has("a:1", "b:2", "c:1");
      told.comesTo("a:1", "c:1");
      hand.has("b:2");
      told.comesTo();
    }
  }

  @Test
  void subscribesOnceAndOnlyWhenItIsSubscribedTo() {
    Instancer filtered = Instances.filtered(hand, i -> true);
    hand.has("a:1");
    assertThat(hand.subscribers).isZero();
    assertThat(new Told(filtered).text()).isEqualTo("[a:1]");
    assertThat(new Told(filtered).text()).isEqualTo("[a:1]");
    assertThat(hand.subscribers).isEqualTo(1);
    filtered.close();
    assertThat(new Told(filtered).text()).contains("hand is closed");
    assertThat(hand.subscribers).isEqualTo(1);
  }

  @Test
  void combinesAll() {
    try (Told told = new Told(Instances.combined(hand, other))) {
      hand.has("a:1");
      told.comesTo("a:1"); // without waiting for the other
      other.has("b:1", "a:1");
      told.comesTo("a:1", "b:1");
      hand.has();
      told.comesTo("a:1", "b:1");
      other.has("b:1");
      told.comesTo("b:1");
      other.has();
      told.comesTo();
    }
    assertThat(hand.closed).isTrue();
    assertThat(other.closed).isTrue();
  }

  @Test
  void takesTheWordOfTheFirstForWhatTwoHave() {
    hand.has(List.of(Instance.of("a", 1).withWeight(3)));
    other.has("a:1");
    try (Told told = new Told(Instances.combined(hand, other))) {
      told.comesTo("a:1{weight=3.0}");
    }
  }

  @Test
  void combinesWhatIsKnownWhileSomeFail() {
    try (Told told = new Told(Instances.combined(hand, other))) {
      hand.has();
      assertThat(told.size()).isZero(); // the other one may have some
      other.fails("away");
      told.failsWith("away");
      hand.has("a:1");
      told.comesTo("a:1");
      other.has("b:1");
      told.comesTo("a:1", "b:1");
      other.fails("away again");
      hand.has("a:1", "c:1");
      told.comesTo("a:1", "b:1", "c:1");
      hand.fails("away too");
      told.failsWith("away too");
      hand.has("a:1");
      told.comesTo("a:1", "b:1");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(Instances::combined)
        .withMessage("combined() of no instancers");
  }

  @Test
  void canKeepTheLastSetWhenThereIsNothingInTheNext() {
    try (Told told = new Told(Instances.keepLastOnEmpty(hand))) {
      hand.has();
      told.failsWith("hand says there are none");
      hand.has("a:1");
      told.comesTo("a:1");
      hand.has();
      told.failsWith("hand says there are none");
      hand.has("a:1");
      told.comesTo("a:1");
    }
  }

  @Test
  void canBeChained() {
    Instancer chained =
        Instances.keepLastOnEmpty(
            Instances.filtered(
                Instances.combined(hand, Instances.mapped(other, i -> i.withPriority(1))),
                i -> i.port() == 1));
    assertThat(chained.name()).isEqualTo("hand and hand");
    hand.has("a:1", "a:2");
    other.has("b:1", "b:2");
    try (Told told = new Told(chained)) {
      told.comesTo("a:1", "b:1{priority=1}");
    }
    assertThat(hand.closed).isTrue();
    assertThat(other.closed).isTrue();
  }
}
