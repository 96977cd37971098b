package io.kitgen.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Holds every scalar against Jackson's {@code JsonMapper} with its defaults. */
class ScalarOracleTest {

  private static final JsonMapper ORACLE = Documents.jackson();

  @TestFactory
  Stream<DynamicTest> writesWhatJacksonWrites() {
    return ScalarKinds.ALL.stream()
        .map(kind -> dynamicTest(kind.type().getSimpleName(), () -> writesAsJackson(kind)));
  }

  private static <T> void writesAsJackson(ScalarKinds.Kind<T> kind) {
    for (T value : kind.values()) {
      assertThat(text(kind.codec().write(value))).isEqualTo(text(ORACLE.writeValueAsBytes(value)));
    }
  }

  @TestFactory
  Stream<DynamicTest> readsWhatJacksonReads() {
    return ScalarKinds.ALL.stream()
        .map(kind -> dynamicTest(kind.type().getSimpleName(), () -> readsAsJackson(kind)));
  }

  private static <T> void readsAsJackson(ScalarKinds.Kind<T> kind) {
    for (T value : kind.values()) {
      byte[] json = ORACLE.writeValueAsBytes(value);
      if (!kind.refusesOwn().test(value)) {
        assertThat(kind.codec().read(json)).isEqualTo(ORACLE.readValue(json, kind.type()));
      }
    }
    for (String json : kind.inputs()) {
      assertThat(kind.codec().read(bytes(json)))
          .as(json)
          .isEqualTo(ORACLE.readValue(bytes(json), kind.type()));
    }
  }

  /** The table of refusals: what Jackson accepts and this reader does not. */
  @TestFactory
  Stream<DynamicTest> refusesWhatTheTableSays() {
    return ScalarKinds.ALL.stream()
        .map(kind -> dynamicTest(kind.type().getSimpleName(), () -> refuses(kind)));
  }

  private static <T> void refuses(ScalarKinds.Kind<T> kind) {
    for (String json : kind.refusals()) {
      // Throws unless Jackson accepts it: the table has no row without effect.
      ORACLE.readValue(bytes(json), kind.type());
      assertThat(outcome(kind, json)).as(json).isInstanceOf(JsonException.class);
    }
  }

  /** Beyond what is said kind by kind: texts of all kinds, at all kinds. */
  @TestFactory
  Stream<DynamicTest> acceptsNothingThatJacksonRefuses() {
    List<String> all =
        ScalarKinds.ALL.stream().flatMap(kind -> kind.texts(ORACLE)).distinct().toList();
    return ScalarKinds.ALL.stream()
        .map(kind -> dynamicTest(kind.type().getSimpleName(), () -> agrees(kind, all)));
  }

  private static <T> void agrees(ScalarKinds.Kind<T> kind, List<String> texts) {
    for (String json : texts) {
      Object ours = outcome(kind, json);
      if (!(ours instanceof JsonException)) {
        assertThat(ours).as(json).isEqualTo(ORACLE.readValue(bytes(json), kind.type()));
      }
    }
  }

  private static Object outcome(ScalarKinds.Kind<?> kind, String json) {
    try {
      return kind.codec().read(bytes(json));
    } catch (JsonException e) {
      return e;
    }
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
