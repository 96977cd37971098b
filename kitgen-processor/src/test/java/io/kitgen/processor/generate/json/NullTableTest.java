package io.kitgen.processor.generate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kitgen.runtime.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is absent, null or of the wrong kind: the table of the page "Types and JSON". */
class NullTableTest {

  private static final String REFUSED = "REFUSED";

  private static CompiledCorpus corpus;

  @BeforeAll
  static void compile() {
    corpus = CompiledCorpus.of("Nulls");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # operation | record         | absent            | null                       | wrong kind
          primitive   | PRIMITIVE        | 0                 | REFUSED                    | "x"
          boxed       | BOXED            | REFUSED           | REFUSED                    | "x"
          text        | TEXT             | REFUSED           | REFUSED                    | 1
          nullable    | NULLABLE_TEXT    | null              | null                       | 1
          optional    | OPTIONAL_TEXT    | Optional.empty    | Optional.empty             | 1
          number      | OPTIONAL_NUMBER  | OptionalInt.empty | OptionalInt.empty          | "x"
          defaulted   | DEFAULTED        | 7                 | 7                          | "x"
          timed       | TIMED            | PT5S              | PT5S                       | 5
          painted     | PAINTED          | RED               | RED                        | "GREEN"
          unspecified | UNSPECIFIED      | null              | null                       | 1
          list        | LIST_OF_TEXT     | REFUSED           | REFUSED                    | {}
          nullables   | LIST_OF_NULLABLE | REFUSED           | REFUSED                    | "x"
          map         | MAP_OF_NUMBER    | REFUSED           | REFUSED                    | []
          value       | NAMED            | REFUSED           | REFUSED                    | {}
          maybe       | HAS_MAYBE        | REFUSED           | Maybe[text=Optional.empty] | 1
          required    | REQUIRED         | REFUSED           | null                       | 1
          """)
  void holdsForParametersAndComponents(
      String operation, String record, String absent, String isNull, String wrong) {
    String request = operation.toUpperCase(Locale.ROOT) + "_REQUEST";
    for (String constant : new String[] {request, record}) {
      assertThat(value(constant, "{}")).as(constant).isEqualTo(absent);
      assertThat(value(constant, "{\"v\":null}")).as(constant).isEqualTo(isNull);
      assertThat(value(constant, "{\"v\":" + wrong + "}")).as(constant).isEqualTo(REFUSED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          LIST_OF_TEXT     | ["a",null]      | $.v[1]
          LIST_OF_NULLABLE | ["a",null]      | [a, null]
          MAP_OF_NUMBER    | {"a":1,"b":null} | $.v.b
          MAP_OF_NULLABLE  | {"a":1,"b":null} | {a=1, b=null}
          MAP_OF_NUMBER    | {"a":1,"a":2}   | $.v.a
          MAP_OF_NULLABLE  | {"a":null,"a":2} | $.v.a
          SET_OF_COLOR     | ["RED",null]    | [RED, null]
          """)
  void elementsAreNullWhereTheirTypeSaysSo(String constant, String json, String expected) {
    String document = "{\"v\":" + json + "}";
    assertThat(expected.startsWith("$") ? path(constant, document) : value(constant, document))
        .isEqualTo(expected);
  }

  @Test
  void whatIsIgnoredHasItsDefault() {
    assertThat(read("IGNORED", "{\"a\":1,\"b\":\"y\",\"c\":\"z\"}").toString())
        .isEqualTo("Ignored[a=1, b=x, c=Optional.empty]");
  }

  @Test
  void aResponseThatMayBeNullIsReadAsNull() {
    assertThat(read("NOTHING_RESPONSE", "null").toString())
        .isEqualTo("NothingResponse[value=null]");
  }

  @Test
  void whatAConstructorRefusesIsTheSendersFault() {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> read("POSITIVE", "{\"v\":-1}"))
        .withMessage("is not valid")
        .withCauseInstanceOf(IllegalArgumentException.class);
    assertThat(path("POSITIVE_REQUEST", "{\"value\":{\"v\":-1}}")).isEqualTo("$.value");
  }

  private static Object read(String constant, String json) {
    return corpus.codec(constant).read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** What the component {@code v} has become. */
  private static String value(String constant, String json) {
    try {
      Object record = read(constant, json);
      return String.valueOf(record.getClass().getMethod("v").invoke(record));
    } catch (JsonException e) {
      assertThat(e.path()).isEqualTo("$.v");
      return REFUSED;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("not as generated", e);
    }
  }

  private static String path(String constant, String json) {
    try {
      return "read " + read(constant, json);
    } catch (JsonException e) {
      return e.path();
    }
  }
}
