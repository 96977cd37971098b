package io.kitgen.client.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTextTest {

  private static String written(Instance instance) {
    byte[] text = InstanceText.write(instance);
    assertThat(InstanceText.read(text)).isEqualTo(instance);
    return new String(text, UTF_8);
  }

  private static Instance read(String text) {
    return InstanceText.read(text.getBytes(UTF_8));
  }

  @Test
  void anAddressAloneIsAsGoKitWritesIt() {
    assertThat(written(Instance.of("10.0.0.1", 80))).isEqualTo("10.0.0.1:80");
    assertThat(written(Instance.of("::1", 80))).isEqualTo("[::1]:80");
    assertThat(read(" h:80\n")).isEqualTo(Instance.of("h", 80));
  }

  @Test
  void whatElseIsSaidIsJson() {
    assertThat(written(new Instance("h", 80, 1, 0.5, "a", Map.of("y", "2", "x", "\"1\""))))
        .isEqualTo(
            "{\"address\":\"h\",\"port\":80,\"priority\":1,\"weight\":0.5,\"zone\":\"a\","
                + "\"metadata\":{\"x\":\"\\\"1\\\"\",\"y\":\"2\"}}");
    assertThat(written(Instance.of("h", 80).withWeight(0)))
        .isEqualTo("{\"address\":\"h\",\"port\":80,\"weight\":0.0}");
  }

  @Test
  void whatCuratorWritesIsRead() {
    String curators =
        "{\"name\":\"add\",\"id\":\"1\",\"address\":\"h\",\"port\":80,\"sslPort\":null,"
            + "\"payload\":{\"a\":[1]},\"registrationTimeUTC\":1,\"serviceType\":\"DYNAMIC\"}";
    assertThat(read(curators)).isEqualTo(Instance.of("h", 80));
    assertThat(read("\n {\"zone\":null,\"port\":80,\"address\":\"h\"} "))
        .isEqualTo(Instance.of("h", 80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h",
        "h:0",
        "http://h:80",
        "{",
        "{}",
        "{\"address\":\"h\"}",
        "{\"address\":\"h\",\"port\":null}",
        "{\"address\":\"h h\",\"port\":80}",
        "{\"address\":\"h\",\"port\":80,\"weight\":-1}",
        "{\"address\":\"h\",\"port\":80,\"metadata\":{\"a\":1}}",
        "{\"address\":\"h\",\"port\":80}x",
        "[\"h:80\"]"
      })
  void garbageIsRefused(String garbage) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(garbage));
  }

  @Test
  void refusalsAreShortWhateverTheyAreOf() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstanceText.read(new byte[] {'h', (byte) 0xff, ':', '1'}))
        .withMessageContaining("UTF-8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("{\"address\":1" + " ".repeat(60_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("h".repeat(70_000)))
        .withMessage("an instance has at most 65536 bytes, got 70000");
  }

  @Test
  void entriesAreInstancesWithoutTheGarbage() {
    InstanceEntries entries = new InstanceEntries("etcd://h:1/add", 2);
    assertThat(entries.event()).isEqualTo(new Found(List.of()));
    entries.put("a", "h:1".getBytes(UTF_8));
    entries.put("b", "garbage".getBytes(UTF_8));
    Found found = (Found) entries.event();
    assertThat(found.instances()).containsExactly(Instance.of("h", 1));
    assertThat(found.skipped()).containsExactly("b: expected host:port, got \"garbage\"");
    assertThatIllegalStateException()
        .isThrownBy(() -> entries.put("c", "h:2".getBytes(UTF_8)))
        .withMessage("etcd://h:1/add has more than 2 entries");
    entries.remove("a");
    InstanceEvent garbage = entries.event();
    assertThat(garbage).isInstanceOf(Failed.class);
    entries.replace(Map.of("c", "h:2".getBytes(UTF_8)));
    assertThat(((Found) entries.event()).instances()).containsExactly(Instance.of("h", 2));
  }
}
