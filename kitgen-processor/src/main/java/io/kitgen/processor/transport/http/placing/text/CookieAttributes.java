package io.kitgen.processor.transport.http.placing.text;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What an answer says of a cookie behind its value. */
public final class CookieAttributes {

  private static final String MEMBER = "attributes";

  // That of the annotation: the model knows only what was written.
  private static final String DEFAULT = "Path=/; HttpOnly; SameSite=Lax";

  // RFC 6265, 4.1.1, and those that browsers have learned since.
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "HttpOnly|Secure|Partitioned|Max-Age=[0-9]{1,10}|SameSite=(Strict|Lax|None)"
              + "|Path=/[!-:<-~]*|Domain=[A-Za-z0-9.-]+|Expires=[A-Za-z0-9:, -]+");

  private CookieAttributes() {}

  /** Those of {@code cookie}, each checked. */
  public static String of(AnnotationModel cookie, Consumer<Problem> problems) {
    String attributes = cookie.text(MEMBER, DEFAULT);
    if (!attributes.isEmpty()) {
      for (String attribute : List.of(attributes.split("; ", -1))) {
        if (!ATTRIBUTE.matcher(attribute).matches()) {
          problems.accept(
              HttpShapeProblems.BAD_COOKIE_ATTRIBUTE.at(cookie.origin(MEMBER), attribute));
        }
      }
    }
    return attributes;
  }

  /** On a parameter there is nothing that could say them. */
  public static void refuse(AnnotationModel cookie, Consumer<Problem> problems) {
    if (cookie.values().containsKey(MEMBER)) {
      problems.accept(HttpShapeProblems.ATTRIBUTES_OF_PARAMETER.at(cookie.origin(MEMBER)));
    }
  }
}
