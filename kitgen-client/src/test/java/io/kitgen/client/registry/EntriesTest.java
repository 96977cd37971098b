package io.kitgen.client.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.json.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntriesTest {

  private static final Fields FIELDS =
      Fields.of(
          JsonValue.parse(
              """
              {"port": {"$": "80"}, "on": "true", "none": null, "tags": ["a", 1], "n": 1.5,
               "one": {"x": 1}, "many": [{"x": 1}, {"x": 2}], "bad": [1]}
              """));

  @Test
  void readsWhatRegistriesWriteInOneWayOrAnother() {
    assertThat(FIELDS.object("port").number("$")).isEqualTo(80);
    assertThat(FIELDS.is("on", false)).isTrue();
    assertThat(FIELDS.has("none")).isFalse();
    assertThat(FIELDS.text("none", "else")).isEqualTo("else");
    assertThat(FIELDS.number("none", 7)).isEqualTo(7);
    assertThat(FIELDS.texts("tags")).containsExactly("a", "1");
    assertThat(FIELDS.texts("none")).isEmpty();
    assertThat(FIELDS.objects("one")).hasSize(1);
    assertThat(FIELDS.objects("many")).extracting(each -> each.number("x")).containsExactly(1, 2);
    assertThat(FIELDS.optional("none").texts()).isEmpty();
    assertThat(FIELDS.object("one").texts()).isEqualTo(Map.of("x", "1"));
  }

  @Test
  void namesTheMemberThatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIELDS.text("gone"))
        .withMessage("$.gone is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIELDS.number("n"))
        .withMessage("$.n: expected an integer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIELDS.objects("many").get(1).text("y"))
        .withMessage("$.many[1].y is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIELDS.objects("bad"))
        .withMessage("$.bad[0]: expected an object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIELDS.object("on"))
        .withMessage("$.on: expected an object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIELDS.object("none"))
        .withMessage("$.none is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIELDS.text("one"))
        .withMessage("$.one: expected a text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fields.each(JsonValue.parse("{}")))
        .withMessage("$: expected an array");
  }

  @Test
  void keepsPriorityWeightAndZoneAmongLabels() {
    Instance instance = new Instance("h", 1, 2, 0.5, "a", Map.of("k", "v"));

    assertThat(Labels.of(instance))
        .isEqualTo(Map.of("k", "v", "priority", "2", "weight", "0.5", "zone", "a"));
    assertThat(Labels.instance("h", 1, Labels.of(instance))).isEqualTo(instance);
    assertThat(Labels.of(Instance.of("h", 1))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Labels.instance("h", 1, Map.of("weight", "heavy")))
        .withMessage("the weight of h is \"heavy\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Labels.instance("h", 1, Map.of("priority", "-1")));
  }
}
