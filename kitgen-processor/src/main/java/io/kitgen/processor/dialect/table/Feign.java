package io.kitgen.processor.dialect.table;

import static io.kitgen.processor.dialect.table.Part.HEADERS;
import static io.kitgen.processor.dialect.table.Part.NAME;
import static io.kitgen.processor.dialect.table.Part.PATH;
import static io.kitgen.processor.dialect.table.Part.STYLE;

import io.kitgen.processor.dialect.path.Paths;
import io.kitgen.processor.dialect.table.Dialect.Rules;
import io.kitgen.processor.dialect.table.Dialect.Unplaced;
import java.util.List;

/** Feign's own annotations. */
public final class Feign {

  /** The place of a parameter that goes where the template has its name. */
  public static final String TEMPLATE = "(template)";

  /** All of it. */
  public static final Dialect DIALECT =
      Dialect.of(
          "Feign",
          List.of("feign"),
          Paths::feign,
          Rules.of(Unplaced.BODY),
          List.of(
              Row.setting("feign.RequestLine")
                  .member(PATH, "value")
                  .ignoring(
                      "a value of the path is percent-encoded whole, slash included", "decodeSlash")
                  .member(STYLE, "collectionFormat"),
              Row.place("feign.Param", TEMPLATE)
                  .member(NAME, "value")
                  .refusing(
                      "a value becomes a text by its type alone",
                      "Make the parameter a String",
                      "expander")
                  .refusing("a value is percent-encoded always", "Remove it", "encoded"),
              Row.place("feign.QueryMap", "Query")
                  .refusing("a value is percent-encoded always", "Remove it", "encoded")
                  .refusing(
                      "the components of a record are the query parameters",
                      "Remove it",
                      "mapEncoder"),
              Row.setting("feign.Headers").member(HEADERS, "value"),
              Row.refused(
                  "feign.HeaderMap", "each header is a parameter", "Write a parameter for each"),
              Row.refused(
                  "feign.Body",
                  "a body is JSON by its type, and no text to fill in",
                  "Take a record as the parameter that is the body")));

  private Feign() {}
}
