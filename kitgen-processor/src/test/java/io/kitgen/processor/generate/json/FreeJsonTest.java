package io.kitgen.processor.generate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Free JSON, members that may be absent, and codecs that were written by hand. */
class FreeJsonTest {

  private static CompiledCorpus corpus;

  @BeforeAll
  static void compile() {
    corpus = CompiledCorpus.of("Free");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PATCHED         | {"id":1}
          PATCHED         | {"id":1,"note":null,"list":null,"price":null,"free":null}
          PATCHED         | {"id":1,"note":"","list":["a",null],"price":"$5","free":{"a":[1.50]}}
          CHANGE_REQUEST  | {"id":7,"amount":null}
          CHANGE_REQUEST  | {"id":7,"note":"x","amount":3}
          ANYTHING        | {"must":null,"may":null,"optional":null,"list":[null],"map":{"a":null},"array":[]}
          ANYTHING        | {"must":1,"may":[],"optional":{},"list":["x"],"map":{"a":true},"array":[{}]}
          CODED           | {"money":"$1","none":null,"many":["$2"],"map":{"$3":4},"point":5,"range":[6,7],"other":{"from":"a","to":"b"}}
          SUM_REQUEST     | {"a":"$1","b":"$2"}
          SUM_RESPONSE    | "$3"
          ECHO_RESPONSE   | null
          """)
  void isWrittenAsItWasRead(String constant, String json) {
    JsonCodec<Object> codec = corpus.codec(constant);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(codec.write(codec.read(bytes)), StandardCharsets.UTF_8)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PATCHED  | {"id":1,"note":2}           | $.note: expected a string, got a number
          PATCHED  | {"id":1,"list":[1]}         | $.list[0]: expected a string, got a number
          PATCHED  | {"id":1,"note":"","note":1} | $.note: comes twice
          ANYTHING | {"must":1,"list":[],"map":{}} | $.array: is required
          ANYTHING | {"list":[],"map":{},"array":[]} | $.must: is required
          CODED    | {"money":"$x"}              | $.money: For input string: "x"
          CODED    | {"range":[2,1]}             | $.range: is not valid
          CODED    | {"point":"x"}               | $.point: expected an integer from -2147483648 to 2147483647, got a string
          """)
  void refusesWhatDoesNotFit(String constant, String json, String refusal) {
    JsonException refused =
        catchThrowableOfType(
            JsonException.class,
            () -> corpus.codec(constant).read(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(refused.path() + ": " + refused.getMessage()).isEqualTo(refusal);
  }

  @Test
  void tellsAbsentFromNull() {
    assertThat(read("PATCHED", "{\"id\":1,\"note\":null}"))
        .hasToString(
            "Patched[id=1, note=Presence[null], items=Presence.absent, price=Presence.absent,"
                + " free=Presence.absent]");
    assertThat(read("ANYTHING", "{\"must\":null,\"list\":[],\"map\":{},\"array\":[]}").toString())
        .startsWith("Anything[must=null, may=null, optional=Optional.empty,");
  }

  private static Object read(String constant, String json) {
    return corpus.codec(constant).read(json.getBytes(StandardCharsets.UTF_8));
  }
}
