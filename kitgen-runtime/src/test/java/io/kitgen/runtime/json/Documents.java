package io.kitgen.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Documents as texts, and what is thrown at them. */
final class Documents {

  private Documents() {}

  /** Jackson, writing doubles as Java 19 and later does on Java 17 too. */
  static JsonMapper jackson() {
    return JsonMapper.builder(
            JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
        .build();
  }

  static byte[] utf8(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  static <T> T read(JsonDecoder<T> reader, String json) {
    return codec(reader).read(utf8(json));
  }

  static <T> JsonCodec<T> codec(JsonDecoder<T> reader) {
    return JsonCodec.of(reader, (value, out) -> out.writeNull());
  }

  static String write(Consumer<JsonWriter> writer) {
    JsonCodec<String> codec =
        JsonCodec.of(JsonReader::readString, (value, out) -> writer.accept(out));
    return new String(codec.write(""), StandardCharsets.UTF_8);
  }

  static void assertRefused(JsonDecoder<?> reader, String json, String path, String message) {
    assertRefused(codec(reader), utf8(json), JsonLimits.DEFAULT, path, message);
  }

  static void assertRefused(
      JsonCodec<?> codec, byte[] json, JsonLimits limits, String path, String message) {
    JsonException refusal =
        catchThrowableOfType(JsonException.class, () -> codec.read(json, limits));
    assertThat(refusal).as(new String(json, StandardCharsets.UTF_8)).isNotNull();
    assertThat(refusal.path() + ": " + refusal.getMessage()).isEqualTo(path + ": " + message);
  }
}
