package io.kitgen.processor.generate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generated codecs against Jackson's databind with its defaults, over the types of a corpus. */
class JsonOracleTest {

  private static final int VALUES = 80;
  private static final long SEED = 20261120;

  // Jackson writes doubles by itself: Double.toString has changed since Java 17.
  private final JsonMapper oracle =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .build();

  @TestFactory
  Stream<DynamicTest> agreesWithJackson() {
    return Stream.of("Corpus", "Forms", "Shapes", "Layouts")
        .flatMap(name -> CompiledCorpus.of(name).codecs().entrySet().stream())
        .filter(entry -> !isNamedConstant(entry.getKey()))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().getTypeName(), () -> agrees(entry.getKey(), entry.getValue())));
  }

  /** An enum that is a variant: we name it within its sealed type alone. */
  private static boolean isNamedConstant(Type type) {
    return type instanceof Class<?> raw && raw.isEnum() && raw.getInterfaces().length > 0;
  }

  private void agrees(Type type, JsonCodec<Object> codec) {
    RandomValues values = new RandomValues(SEED);
    Mutations mutations = new Mutations(SEED);
    for (int i = 0; i < VALUES; i++) {
      Object value = values.of(type);
      String expected = oracle.writeValueAsString(value);
      assertThat(text(codec.write(value))).isEqualTo(expected);
      JsonNode written = oracle.readTree(expected);
      // A whole document that is null is no value to us: who calls a codec has seen to that.
      if (!written.isNull()) {
        reads(type, codec, expected);
        reads(type, codec, mutations.of(written).toString());
      }
    }
  }

  /** Reads as the oracle does, or refuses where it does. */
  private void reads(Type type, JsonCodec<Object> codec, String json) {
    Object expected;
    try {
      expected = oracle.readValue(json, oracle.constructType(type));
    } catch (JacksonException e) {
      refuses(codec, json, e);
      return;
    }
    Object actual = codec.read(json.getBytes(StandardCharsets.UTF_8));
    if (!actual.equals(expected)) {
      // Arrays have no equality of their own.
      assertThat(actual).as(json).usingRecursiveComparison().isEqualTo(expected);
    }
  }

  private static void refuses(JsonCodec<Object> codec, String json, JacksonException reason) {
    try {
      codec.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonException e) {
      return;
    }
    fail("read %s, which Jackson refuses: %s", json, reason.getMessage());
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
