package io.kitgen.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.json.JsonValue.JsonArray;
import io.kitgen.runtime.json.JsonValue.JsonNumber;
import io.kitgen.runtime.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Free JSON, and members that are absent, null or there. */
class JsonValueTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-1.50",
        "1E+400",
        "\"\"",
        "\"a\\n\\\"ü😀\"",
        "[]",
        "{}",
        "[null,[1,{\"a\":[]}],\"x\"]",
        "{\"b\":1,\"a\":{\"\":null},\"ü\":[true]}",
        "123456789012345678901234567890.10"
      })
  void isWrittenAsItWasRead(String json) {
    JsonValue value = JsonValue.parse(json);
    assertThat(value.toString()).isEqualTo(json);
    assertThat(value).isEqualTo(JsonValue.parse(" " + json + " "));
    assertThat(value).hasSameHashCodeAs(JsonValue.parse(json));
    assertThat(JsonMapper.builder().build().readTree(json).toString())
        .isEqualToIgnoringCase(JsonMapper.builder().build().readTree(value.toString()).toString());
  }

  @Test
  void isBoundedLikeEveryDocument() {
    Documents.assertRefused(
        JsonValue.CODEC,
        Documents.utf8("[[[[1]]]]"),
        JsonLimits.DEFAULT.withDepth(3),
        "$[0][0][0]",
        "nested deeper than 3");
    Documents.assertRefused(
        JsonValue.CODEC, "{\"a\":1e99999}", "$.a", "expected a number of at most 1000 digits");
    Documents.assertRefused(JsonValue.CODEC, "{\"a\":1,\"a\":1}", "$.a", "comes twice");
    Documents.assertRefused(JsonValue.CODEC, "", "$", "expected a value, got nothing");
    Documents.assertRefused(JsonValue.CODEC, "[1,", "$[1]", "the document ends too early");
  }

  @Test
  void cannotBeChanged() {
    Map<String, JsonValue> members = new LinkedHashMap<>(Map.of("a", JsonValue.of(1)));
    List<JsonValue> elements = new ArrayList<>(List.of(JsonValue.of("x"), JsonValue.NULL));
    JsonObject object = new JsonObject(members);
    JsonArray array = new JsonArray(elements);
    members.clear();
    elements.clear();
    assertThat(object).hasToString("{\"a\":1}");
    assertThat(array).hasToString("[\"x\",null]");
    assertThat(object.get("a")).isEqualTo(new JsonNumber(BigDecimal.ONE));
    assertThat(object.get("b")).isNull();
    assertThatThrownBy(() -> object.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(JsonValue.of(true)).isNotEqualTo(JsonValue.of(false));
    members.put("n", null);
    assertThatThrownBy(() -> new JsonObject(members)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void isReadOutOfTheMiddle() {
    JsonDecoder<String> decoder =
        in -> {
          in.beginArray();
          StringBuilder kinds = new StringBuilder();
          while (in.hasNext()) {
            kinds.append(in.peek()).append(in.peek() == JsonReader.Kind.NULL ? "" : "=");
            kinds.append(in.tryNull() ? "" : JsonValue.CODEC.read(in)).append(' ');
          }
          return kinds.toString();
        };
    assertThat(Documents.read(decoder, "[{\"a\":1},null,2,true,\"x\",[]]"))
        .isEqualTo("OBJECT={\"a\":1} NULL NUMBER=2 BOOLEAN=true STRING=\"x\" ARRAY=[] ");
  }

  @Test
  void presenceTellsThreeThings() {
    Presence<String> absent = Presence.absent();
    Presence<String> none = Presence.ofNull();
    Presence<String> value = Presence.of("x");
    assertThat(absent.isAbsent()).isTrue();
    assertThat(none.isNull()).isTrue();
    assertThat(value.isPresent()).isTrue();
    assertThat(none.isAbsent() || none.isPresent() || absent.isNull() || value.isNull()).isFalse();
    assertThat(absent.orElse("old")).isEqualTo("old");
    assertThat(none.orElse("old")).isNull();
    assertThat(value.orElse("old")).isEqualTo("x");
    assertThat(value.get()).isEqualTo("x");
    assertThatThrownBy(none::get).isInstanceOf(NoSuchElementException.class).hasMessage("null");
    assertThatThrownBy(absent::get).isInstanceOf(NoSuchElementException.class);
    assertThat(Presence.ofNullable("x")).isEqualTo(value).hasSameHashCodeAs(value);
    assertThat(Presence.<String>ofNullable(null)).isSameAs(none).isNotEqualTo(absent);
    assertThat(List.of(absent, none, value))
        .hasToString("[Presence.absent, Presence[null], Presence[x]]");
  }

  @Test
  void whatAHandWrittenCodecThrowsIsTheSendersFault() {
    JsonCodec<Integer> positive =
        JsonCodecs.checked(
            JsonCodec.of(
                in -> Math.addExact(Integer.MAX_VALUE, in.readInt()),
                (value, out) -> out.write(value.intValue())));
    Documents.assertRefused(positive, "1", "$", "is not valid");
    Documents.assertRefused(
        positive, "\"x\"", "$", "expected an integer from -2147483648 to 2147483647, got a string");
    assertThat(Documents.read(positive, "0")).isEqualTo(Integer.MAX_VALUE);
  }
}
