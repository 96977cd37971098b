package io.kitgen.processor.transport.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/orders",
        "/orders/",
        "/orders/{id}",
        "/orders/{order-id}/lines/{line}",
        "/payments/{id}:capture",
        "/v{version}/x",
        "/files/{rest...}",
        "/a%20b/c;d=e@f",
        "/x/{größe}"
      })
  void printsWhatItReads(String text) {
    ParsedPath parsed = PathParser.parse(text);
    assertThat(parsed.objection()).isEmpty();
    assertThat(parsed.template()).hasToString(text);
  }

  @Test
  void readsNothingAsTheEmptyPath() {
    assertThat(PathParser.parse("").template()).isEqualTo(PathTemplate.EMPTY);
    assertThat(PathTemplate.EMPTY).hasToString("/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "orders         | it has to start with a slash               | Write \"/orders\"",
        "/a//b          | it has an empty segment                    | one slash",
        "/a/../b        | clients take a segment \"..\" away         | Leave it out",
        "/a/*           | it has a wildcard                          | {rest...}",
        "/a/**          | it has a wildcard                          | {rest...}",
        "/a?b=c         | '?' and '#' end a path                     | @Query",
        "/a#b           | '?' and '#' end a path                     | @Query",
        "/a b           | holds what a path has to percent-encode    | Write \"a%20b\"",
        "/größe         | holds what a path has to percent-encode    | Write \"gr%C3%B6%C3%9Fe\"",
        "/a%zz          | holds what a path has to percent-encode    | Write \"a%25zz\"",
        "/%FF           | is not UTF-8                               | Percent-encode",
        "/{id           | a '{' is not closed                        | '}'",
        "/id}           | braces in \"id}\" do not match             | {name}",
        "/}{            | a '{' is not closed                        | '}'",
        "/{a}}          | braces in \"{a}}\" do not match            | {name}",
        "/{}            | a variable has no name                     | name",
        "/{a}{b}        | has two variables                          | slash",
        "/{id:[0-9]+}   | a variable takes no expression             | Write {id}",
        "/{id:[^/]+}/x  | a variable takes no expression             | Write {id}",
        "/{a b}         | \"a b\" is no name of a variable           | {id}",
        "/{*}           | \"*\" is no name of a variable             | {id}",
        "/{rest...}/x   | takes all that is left                     | last segment",
        "/x{rest...}    | takes all that is left                     | alone",
        "/{...}         | a variable has no name                     | name"
      })
  void saysWhatIsWrong(String text, String objection, String fix) {
    ParsedPath parsed = PathParser.parse(text);
    assertThat(parsed.isWrong()).isTrue();
    assertThat(parsed.objection()).contains(objection);
    assertThat(parsed.fix()).contains(fix);
  }
}
