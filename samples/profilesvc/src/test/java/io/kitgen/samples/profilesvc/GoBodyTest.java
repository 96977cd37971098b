package io.kitgen.samples.profilesvc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoBodyTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "{\"Profile\":{\"id\":\"1\"}};               {\"id\":\"1\"}; []",
        "{\"ID\":\"1\",\"Profile\":{}};              {};             [1]",
        "{\"profile\":{\"name\":\"x\"}};             {\"name\":\"x\"};[]",
        "{\"ProfileID\":\"1\",\"AddressID\":\"2\"};  {\"ProfileID\":\"1\",\"AddressID\":\"2\"}; ~[1, 2]~",
        "{\"Profile\":1,\"ID\":{\"ID\":\"2\"}};      {\"Profile\":1,\"ID\":{\"ID\":\"2\"}};     []",
        "{\"id\":\"1\"};                             {\"id\":\"1\"}; []",
        "[{\"Profile\":{}}];                         [{\"Profile\":{}}]; []",
        "{\"Profile\":{}}{};                         {\"Profile\":{}}{}; []",
        "{\"Profile\":{};                            {\"Profile\":{}; []",
        "~~;                                         ~~; []",
      })
  void takesOffTheWrapperAlone(String body, String content, String ids) {
    GoBody sent = GoBody.read(body.getBytes(StandardCharsets.UTF_8));
    assertThat(new String(sent.content(), StandardCharsets.UTF_8)).isEqualTo(content);
    assertThat(sent.ids()).hasToString(ids);
  }
}
