package io.kitgen.runtime.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Paths repeat what a sender called things: never as it is. */
class DocumentPathTest {

  private static String pathOf(String json) {
    JsonCodec<Integer> codec =
        JsonCodec.of(DocumentPathTest::numbers, (value, out) -> out.write(value));
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return catchThrowableOfType(JsonException.class, () -> codec.read(bytes)).path();
  }

  /** Reads maps of maps of numbers. */
  private static int numbers(JsonReader in) {
    in.beginObject();
    while (in.nextKey() != null) {
      if (in.tryNull()) {
        in.readInt();
      }
      numbers(in);
    }
    return 0;
  }

  @Test
  void plainNamesFollowADot() {
    assertThat(pathOf("{\"a\":{\"größe_1-x\":1}}")).isEqualTo("$.a.größe_1-x");
  }

  @Test
  void otherNamesAreQuotedAndEscaped() {
    assertThat(pathOf("{\"\":1}")).isEqualTo("$[\"\"]");
    assertThat(pathOf("{\"a.b[0]\":1}")).isEqualTo("$[\"a.b[0]\"]");
    assertThat(pathOf("{\"\\\"\\\\\":1}")).isEqualTo("$[\"\\\"\\\\\"]");
    assertThat(pathOf("{\"\\n\\u001b[31m\\u2028\":1}"))
        .isEqualTo("$[\"\\u000a\\u001b[31m\\u2028\"]");
    assertThat(pathOf("{\"\\u202e\\ud83d\\ude00\":1}")).isEqualTo("$[\"\\u202e\\ud83d\\ude00\"]");
  }

  @Test
  void longNamesAreCut() {
    assertThat(pathOf("{\"" + "a".repeat(1000) + "\":1}")).isEqualTo("$." + "a".repeat(64) + "…");
  }

  @Test
  void longPathsKeepTheirEnd() {
    String json = "{\"0123456789\":".repeat(90) + "1";
    assertThat(pathOf(json)).startsWith("$….0123456789").hasSizeLessThan(300);
  }
}
