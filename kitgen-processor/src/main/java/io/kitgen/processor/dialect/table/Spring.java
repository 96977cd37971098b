package io.kitgen.processor.dialect.table;

import static io.kitgen.processor.dialect.table.Part.CONSUMES;
import static io.kitgen.processor.dialect.table.Part.DEFAULT;
import static io.kitgen.processor.dialect.table.Part.EMPTY_ON_404;
import static io.kitgen.processor.dialect.table.Part.HEADERS;
import static io.kitgen.processor.dialect.table.Part.METHOD;
import static io.kitgen.processor.dialect.table.Part.NAME;
import static io.kitgen.processor.dialect.table.Part.PATH;
import static io.kitgen.processor.dialect.table.Part.PRODUCES;
import static io.kitgen.processor.dialect.table.Part.REQUIRED;
import static io.kitgen.processor.dialect.table.Part.STATUS;
import static io.kitgen.processor.dialect.table.Part.STYLE;
import static io.kitgen.processor.dialect.table.Part.TITLE;

import io.kitgen.processor.dialect.path.Paths;
import io.kitgen.processor.dialect.table.Dialect.Habit;
import io.kitgen.processor.dialect.table.Dialect.Rules;
import io.kitgen.processor.dialect.table.Dialect.Unplaced;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Spring's HTTP interfaces, its annotations for controllers, and those of Spring Cloud OpenFeign.
 */
public final class Spring {

  /** The annotation that makes an interface one of Spring Cloud OpenFeign. */
  public static final String FEIGN_CLIENT = "org.springframework.cloud.openfeign.FeignClient";

  /** The annotation that gives an exception, or a method, its status. */
  public static final String RESPONSE_STATUS =
      "org.springframework.web.bind.annotation.ResponseStatus";

  private static final String BIND = "org.springframework.web.bind.annotation.";
  private static final String SERVICE = "org.springframework.web.service.annotation.";
  private static final String CLOUD = "org.springframework.cloud.openfeign.";
  private static final String FORMAT = "org.springframework.format.annotation.";

  private static final String BY_PATH = "kitgen finds an operation by its method and path alone";
  private static final String MULTIPART = "parts have types of each library's own";
  private static final String WIRED = "it says how Spring makes a client of its own";

  private static final Map<String, String> MAPPINGS =
      Map.of(
          "GetMapping", "GET",
          "PostMapping", "POST",
          "PutMapping", "PUT",
          "PatchMapping", "PATCH",
          "DeleteMapping", "DELETE");

  /** HTTP interfaces and controllers. */
  public static final Dialect MVC =
      Dialect.of(
          "Spring",
          List.of(
              "org.springframework.web.bind.annotation",
              "org.springframework.web.service.annotation",
              "org.springframework.cloud.openfeign",
              "org.springframework.format.annotation",
              "org.springframework.stereotype",
              "org.springframework.validation.annotation"),
          Paths::plain,
          Rules.of(Unplaced.REFUSED, Habit.RAW_TEXT, Habit.FORM_FIELDS),
          Stream.of(routes(), parameters(), others(), without()).flatMap(List::stream).toList());

  /** The same on a {@code @FeignClient}, where a method is {@code GET} and a parameter the body. */
  public static final Dialect FEIGN =
      MVC.with(
          Rules.of(Unplaced.BODY, Habit.RAW_TEXT, Habit.FORM_FIELDS),
          Stream.concat(
                  Stream.of(mapping("RequestMapping", "GET").member(METHOD, "method")),
                  MAPPINGS.entrySet().stream().map(e -> mapping(e.getKey(), e.getValue())))
              .map(row -> row.member(HEADERS, "headers"))
              .toArray(Row[]::new));

  private Spring() {}

  private static List<Row> routes() {
    return List.of(
        mapping("RequestMapping", "*").member(METHOD, "method"),
        mapping("GetMapping", "GET"),
        mapping("PostMapping", "POST"),
        mapping("PutMapping", "PUT"),
        mapping("PatchMapping", "PATCH"),
        mapping("DeleteMapping", "DELETE"),
        exchange(Row.setting(SERVICE + "HttpExchange")).member(METHOD, "method"),
        exchange("GetExchange", "GET"),
        exchange("PostExchange", "POST"),
        exchange("PutExchange", "PUT"),
        exchange("PatchExchange", "PATCH"),
        exchange("DeleteExchange", "DELETE"));
  }

  private static Row mapping(String name, String method) {
    return Row.route(BIND + name, method)
        .member(PATH, "value", "path")
        .member(CONSUMES, "consumes")
        .member(PRODUCES, "produces")
        .ignoring("it names the mapping within Spring", "name")
        .refusing(BY_PATH, "Give the operation a path of its own", "params", "headers")
        .refusing(BY_PATH, "Write the version into the path", "version");
  }

  private static Row exchange(String name, String method) {
    return exchange(Row.route(SERVICE + name, method));
  }

  private static Row exchange(Row row) {
    return row.member(PATH, "value", "url")
        .member(CONSUMES, "contentType")
        .member(PRODUCES, "accept")
        .member(HEADERS, "headers")
        .refusing(BY_PATH, "Write the version into the path", "version");
  }

  private static List<Row> parameters() {
    return List.of(
        value("PathVariable", "PathParam"),
        value("RequestParam", "Query").member(DEFAULT, "defaultValue"),
        value("RequestHeader", "Header").member(DEFAULT, "defaultValue"),
        value("CookieValue", "Cookie").member(DEFAULT, "defaultValue"),
        Row.place(BIND + "RequestBody", "Body")
            .otherwise(REQUIRED, "true")
            .member(REQUIRED, "required"),
        Row.place(CLOUD + "SpringQueryMap", "Query")
            .refusing(
                "texts in a URL are percent-encoded always", "Leave it out", "encoded", "value"),
        Row.place(BIND + "ModelAttribute", "Query")
            .refusing("the components give the names", "Remove it", "value", "name", "binding"),
        refused("MatrixVariable", "a segment of a path has no parameters", "Use @RequestParam"),
        refused("RequestAttribute", "it does not travel", "Take a CallContext as first parameter"),
        refused(
            "SessionAttribute", "there are no sessions", "Take a CallContext as first parameter"));
  }

  private static Row value(String name, String place) {
    return Row.place(BIND + name, place)
        .otherwise(REQUIRED, "true")
        .member(NAME, "value", "name")
        .member(REQUIRED, "required");
  }

  private static List<Row> others() {
    return List.of(
        Row.setting(RESPONSE_STATUS).member(STATUS, "value", "code").member(TITLE, "reason"),
        Row.setting(FEIGN_CLIENT)
            .member(PATH, "path")
            .member(EMPTY_ON_404, "dismiss404", "decode404")
            .ignoring(
                WIRED,
                "name",
                "value",
                "contextId",
                "url",
                "qualifier",
                "qualifiers",
                "configuration",
                "fallback",
                "fallbackFactory",
                "primary"));
  }

  private static List<Row> without() {
    return List.of(
        nothing(BIND + "ResponseBody", "an answer is the body always"),
        nothing(BIND + "RestController", "it makes a class a controller of Spring"),
        nothing("org.springframework.stereotype.Controller", "it makes a class one of Spring"),
        nothing("org.springframework.stereotype.Component", "it makes a class one of Spring"),
        nothing("org.springframework.stereotype.Service", "it makes a class one of Spring"),
        nothing(
            "org.springframework.validation.annotation.Validated",
            "the implementation validates, or middleware"),
        Row.setting(FORMAT + "DateTimeFormat")
            .refusing("texts of java.time are those of ISO 8601", "Remove it", "pattern", "style")
            .ignoring("texts of java.time are those of ISO 8601", "iso", "fallbackPatterns"),
        Row.refused(FORMAT + "NumberFormat", "numbers are written as JSON has them", "Remove it"),
        Row.setting(CLOUD + "CollectionFormat").member(STYLE, "value"),
        refused("CrossOrigin", "it is a matter of wiring", "Put it around the handler"),
        refused(
            "RequestPart", MULTIPART, "Use @Part of kitgen, or leave the method out with @Skip"),
        refused("ExceptionHandler", "an interface handles nothing", "Declare the exception"),
        refused("InitBinder", "texts are read in one way", "Remove it"),
        refused("SessionAttributes", "there are no sessions", "Remove it"));
  }

  private static Row nothing(String type, String why) {
    return Row.nothing(type, why);
  }

  private static Row refused(String name, String why, String fix) {
    return Row.refused(BIND + name, why, fix);
  }
}
