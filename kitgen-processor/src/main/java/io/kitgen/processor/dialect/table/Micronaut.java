package io.kitgen.processor.dialect.table;

import static io.kitgen.processor.dialect.table.Part.ADDRESS;
import static io.kitgen.processor.dialect.table.Part.CONSUMES;
import static io.kitgen.processor.dialect.table.Part.DEFAULT;
import static io.kitgen.processor.dialect.table.Part.METHOD;
import static io.kitgen.processor.dialect.table.Part.NAME;
import static io.kitgen.processor.dialect.table.Part.PATH;
import static io.kitgen.processor.dialect.table.Part.PRODUCES;
import static io.kitgen.processor.dialect.table.Part.REQUIRED;
import static io.kitgen.processor.dialect.table.Part.STATUS;

import io.kitgen.processor.dialect.path.UriTemplate;
import io.kitgen.processor.dialect.table.Dialect.Habit;
import io.kitgen.processor.dialect.table.Dialect.Rules;
import io.kitgen.processor.dialect.table.Dialect.Unplaced;
import java.util.List;
import java.util.stream.Stream;

/** Micronaut's declarative clients and controllers. */
public final class Micronaut {

  private static final String HTTP = "io.micronaut.http.annotation.";

  /** All of it. */
  public static final Dialect DIALECT =
      Dialect.of(
          "Micronaut",
          List.of(
              "io.micronaut.http.annotation",
              "io.micronaut.http.client.annotation",
              "io.micronaut.core.convert.format",
              "io.micronaut.retry.annotation",
              "io.micronaut.validation"),
          UriTemplate::read,
          Rules.of(Unplaced.BY_NAME, Habit.HYPHENS, Habit.RAW_TEXT, Habit.EMPTY_ON_404),
          Stream.of(routes(), parameters(), others()).flatMap(List::stream).toList());

  private Micronaut() {}

  private static List<Row> routes() {
    return List.of(
        verb(Row.route(HTTP + "Get", "GET"))
            .refusing("a GET answers HEAD too", "Remove it", "headRoute"),
        verb(Row.route(HTTP + "Post", "POST")),
        verb(Row.route(HTTP + "Put", "PUT")),
        verb(Row.route(HTTP + "Patch", "PATCH")),
        verb(Row.route(HTTP + "Delete", "DELETE")),
        verb(Row.route(HTTP + "Head", "HEAD")),
        verb(Row.route(HTTP + "Options", "OPTIONS")),
        verb(Row.setting(HTTP + "CustomHttpMethod")).member(METHOD, "method"));
  }

  private static Row verb(Row row) {
    return row.member(PATH, "value", "uri", "uris")
        .member(CONSUMES, "consumes")
        .member(PRODUCES, "produces")
        .refusing("it says two things", "Write consumes and produces", "processes")
        .refusing("a result is one value", "Return the value itself", "single");
  }

  private static List<Row> parameters() {
    return List.of(
        Row.place(HTTP + "PathVariable", "PathParam").member(NAME, "value", "name"),
        value("QueryValue", "Query")
            .refusing("a list is one query parameter for each value", "Remove it", "format"),
        value("Header", "Header"),
        value("CookieValue", "Cookie"),
        Row.place(HTTP + "Body", "Body")
            .otherwise(REQUIRED, "true")
            .refusing("the parameter is the whole body", "Remove the name", "value"),
        refused(
            "Part",
            "parts have types of each library's own",
            "Use @Part of kitgen, or leave the method out with @Skip"),
        refused(
            "RequestBean",
            "its components say by annotations where they travel",
            "Write a parameter for each, or @BeanParam of kitgen in front of a record"),
        refused("RequestAttribute", "it does not travel", "Take a CallContext as first parameter"));
  }

  private static Row value(String name, String place) {
    return Row.place(HTTP + name, place)
        .otherwise(REQUIRED, "true")
        .member(NAME, "value", "name")
        .member(DEFAULT, "defaultValue");
  }

  private static List<Row> others() {
    return List.of(
        Row.setting(HTTP + "Controller")
            .member(PATH, "value")
            .member(CONSUMES, "consumes")
            .member(PRODUCES, "produces")
            .refusing("the port is given at wiring", "Remove it", "port"),
        Row.setting("io.micronaut.http.client.annotation.Client")
            .member(ADDRESS, "value", "id")
            .member(PATH, "path")
            .ignoring(
                "it says how Micronaut makes a client of its own",
                "configuration",
                "httpVersion",
                "alpnModes",
                "definitionType")
            .refusing("errors come back as what they were", "Declare them", "errorType"),
        Row.setting(HTTP + "Status").member(STATUS, "value"),
        Row.setting(HTTP + "Consumes").member(CONSUMES, "value"),
        Row.setting(HTTP + "Produces").member(PRODUCES, "value"),
        Row.refused(
            "io.micronaut.core.convert.format.Format",
            "texts are written in one way, ISO 8601 for times",
            "Remove it"));
  }

  private static Row refused(String name, String why, String fix) {
    return Row.refused(HTTP + name, why, fix);
  }
}
