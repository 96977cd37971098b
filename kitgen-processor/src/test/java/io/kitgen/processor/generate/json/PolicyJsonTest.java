package io.kitgen.processor.generate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kitgen.runtime.json.JsonException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code @JsonPolicy} says holds for requests, responses, errors and every type. */
class PolicyJsonTest {

  private static final String ITEM =
      "{\"item_id\":\"1\",\"sold_at\":1500,\"many_ids\":[\"2\"],\"times_by_name\":{\"aB\":5},"
          + "\"maybe_id\":\"3\",\"raw_ids\":[\"4\"],\"as_number\":5,\"new_name\":null,"
          + "\"read_only\":null,\"shade_of\":\"DARK\",\"total_count\":7}";

  private static CompiledCorpus corpus;

  @BeforeAll
  static void compile() {
    corpus = CompiledCorpus.of("Policies");
  }

  @Test
  void isWrittenAsThePolicySays() {
    assertThat(again("ITEM", ITEM)).isEqualTo(ITEM);
    String request = "{\"order_id\":\"9\",\"givenName\":\"x\",\"first_item\":" + ITEM + "}";
    assertThat(again("PLACE_REQUEST", request)).isEqualTo(request);
    String result = "{\"done_at\":-1,\"new_id\":\"7\"}";
    assertThat(again("PLACE_RESPONSE", result)).isEqualTo(result);
    assertThat(again("COUNT_RESPONSE", "\"12\"")).isEqualTo("\"12\"");
  }

  @Test
  void namesAreFoundInAnyCase() {
    assertThat(again("RESULT", "{\"DONE_AT\":2,\"New_Id\":\"3\"}"))
        .isEqualTo("{\"done_at\":2,\"new_id\":\"3\"}");
  }

  @Test
  void textsThatNobodyKnowsAreTheDefaultOfTheEnum() {
    assertThat(again("SHADE", "\"pale\"")).isEqualTo("\"OTHER\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          RESULT | {"done_at":1,"new_id":"1","more":1}   | $.more: is not known
          RESULT | {"done_at":1,"new_id":1}              | $.new_id: expected a string, got a number
          RESULT | {"done_at":"1970-01-01T00:00:00Z"}    | $.done_at: expected an integer from -9223372036854775808 to 9223372036854775807, got a string
          RESULT | {"doneAt":1}                          | $.doneAt: is not known
          RESULT | {"done_at":1,"DONE_AT":1}             | $.DONE_AT: comes twice
          COUNT_REQUEST | {"a":1}                        | $.a: is not known
          """)
  void refusesWhatThePolicyDoesNotSay(String constant, String json, String refusal) {
    JsonException refused =
        catchThrowableOfType(
            JsonException.class,
            () -> corpus.codec(constant).read(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(refused.path() + ": " + refused.getMessage()).isEqualTo(refusal);
  }

  private static String again(String constant, String json) {
    Object value = corpus.codec(constant).read(json.getBytes(StandardCharsets.UTF_8));
    return new String(corpus.codec(constant).write(value), StandardCharsets.UTF_8);
  }
}
