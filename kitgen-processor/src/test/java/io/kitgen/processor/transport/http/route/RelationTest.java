package io.kitgen.processor.transport.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTest {

  @ParameterizedTest
  @CsvSource({
    "/a, /a, SAME",
    "/a, /b, DISJOINT",
    "/a, /a/, DISJOINT",
    "/caf%C3%A9, /caf%c3%a9, SAME",
    "/%61, /a, SAME",
    "/a%2Fb, /a/b, DISJOINT",
    "/x%3Ay, /{a}:y, NARROWER",
    "/a/b, /a, DISJOINT",
    "/{x}, /{y}, SAME",
    "/a, /{x}, NARROWER",
    "/{x}, /a, WIDER",
    "/a/{x}, /{y}/{z}, NARROWER",
    "/a/{x}, /{y}/b, CROSSING",
    "/{x}:go, /{y}, NARROWER",
    "/{x}:go, /{y}:stop, DISJOINT",
    "/{x}:go, /a:go, WIDER",
    "/{x}:go, /a:stop, DISJOINT",
    "/v{x}, /{y}:go, CROSSING",
    "/v{x}, /w{y}, DISJOINT",
    "/v{x}, /v1{y}, WIDER",
    "/ab{x}ba, /aba, DISJOINT",
    "/{r...}, /{s...}, SAME",
    "/{r...}, /a, WIDER",
    "/{r...}, /a/b/c, WIDER",
    "/a/b, /a/{r...}, NARROWER",
    "/a, /a/{r...}, DISJOINT",
    "/a/{r...}, /a/b/{s...}, WIDER",
    "/a/{r...}, /{x}/b/{s...}, CROSSING",
    "/a/{r...}, /b/{s...}, DISJOINT",
    "/a/{x}/c, /a/{r...}, NARROWER"
  })
  void comparesTheRequestsThatFit(String one, String other, Relation relation) {
    assertThat(path(one).relation(path(other))).isEqualTo(relation);
  }

  @ParameterizedTest
  @CsvSource({"/a, /{x}", "/v{x}, /{y}:go", "/{r...}, /a/b", "/a, /b", "/a/{x}, /{y}/b"})
  void isMirroredWhenTheSidesAre(String one, String other) {
    Relation there = path(one).relation(path(other));
    Relation back = path(other).relation(path(one));
    assertThat(back)
        .isEqualTo(
            switch (there) {
              case NARROWER -> Relation.WIDER;
              case WIDER -> Relation.NARROWER;
              default -> there;
            });
  }

  private static PathTemplate path(String text) {
    ParsedPath parsed = PathParser.parse(text);
    assertThat(parsed.objection()).isEmpty();
    return parsed.template();
  }
}
