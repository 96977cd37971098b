package io.kitgen.samples.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Instancer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DiscoveryTest {

  @Test
  void aListIsThere() {
    List<InstanceEvent> told = new ArrayList<>();
    try (Instancer found = Discovery.instances("static://b:2,a:1")) {
      found.subscribe(told::add);
    }
    assertThat(told)
        .containsExactly(
            new InstanceEvent.Found(List.of(Instance.of("a", 1), Instance.of("b", 2))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "://",
        "://a:1",
        "nope://a:1/s",
        "static://",
        "static://a",
        "static://a:1,"
      })
  void whatIsNoPlaceIsRefusedByName(String text) {
    assertThatThrownBy(() -> Discovery.instances(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost:2379", "nope://a:1", "static://a:1"})
  void whatIsNoRegistryIsRefusedByName(String text) {
    assertThatThrownBy(() -> Registry.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"");
  }
}
