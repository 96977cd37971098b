package io.kitgen.processor.dialect.table;

import static io.kitgen.processor.dialect.table.Part.HEADERS;
import static io.kitgen.processor.dialect.table.Part.METHOD;
import static io.kitgen.processor.dialect.table.Part.NAME;
import static io.kitgen.processor.dialect.table.Part.PATH;

import io.kitgen.processor.dialect.path.Paths;
import io.kitgen.processor.dialect.table.Dialect.Rules;
import io.kitgen.processor.dialect.table.Dialect.Unplaced;
import java.util.List;
import java.util.stream.Stream;

/** Retrofit's annotations. */
public final class Retrofit {

  private static final String HTTP = "retrofit2.http.";
  private static final String ENCODED = "a value is percent-encoded always";
  private static final String PARTS = "parts have types of each library's own";
  private static final String SKIP = "Use @Part of kitgen, or leave the method out with @Skip";

  /** All of it. */
  public static final Dialect DIALECT =
      Dialect.of(
          "Retrofit",
          List.of("retrofit2.http"),
          Paths::retrofit,
          Rules.of(Unplaced.REFUSED),
          Stream.of(routes(), parameters(), refused()).flatMap(List::stream).toList());

  private Retrofit() {}

  private static List<Row> routes() {
    return List.of(
        verb("GET"),
        verb("POST"),
        verb("PUT"),
        verb("PATCH"),
        verb("DELETE"),
        verb("HEAD"),
        verb("OPTIONS"),
        Row.setting(HTTP + "HTTP")
            .member(METHOD, "method")
            .member(PATH, "path")
            .ignoring("@Body says it", "hasBody"),
        Row.setting(HTTP + "Headers")
            .member(HEADERS, "value")
            .ignoring("each header is there once", "allowUnsafeNonAsciiValues"));
  }

  private static Row verb(String method) {
    return Row.route(HTTP + method, method).member(PATH, "value");
  }

  private static List<Row> parameters() {
    return List.of(
        value("Path", "PathParam"),
        value("Query", "Query"),
        Row.place(HTTP + "Header", "Header")
            .member(NAME, "value")
            .refusing(
                "headers are ASCII, for others to read them",
                "Remove it",
                "allowUnsafeNonAsciiValues"),
        value("Field", "Form"),
        Row.nothing(HTTP + "FormUrlEncoded", "@Field says it"),
        Row.place(HTTP + "QueryMap", "Query")
            .refusing(ENCODED, "Remove it, and give the values as they are", "encoded"),
        Row.place(HTTP + "Url", "Url"),
        Row.place(HTTP + "Body", "Body"));
  }

  private static Row value(String name, String place) {
    return Row.place(HTTP + name, place)
        .member(NAME, "value")
        .refusing(ENCODED, "Remove it, and give the value as it is", "encoded");
  }

  private static List<Row> refused() {
    return List.of(
        refused("QueryName", "a query parameter has a value", "Use a @Query"),
        refused("HeaderMap", "each header has a name", "Use a @Header for each"),
        refused("FieldMap", "each field has a name", "Use a @Field for each"),
        refused("Multipart", PARTS, SKIP),
        refused("Part", PARTS, SKIP),
        refused("PartMap", PARTS, SKIP),
        refused("Streaming", "a result is read whole", "Remove it"),
        refused("Tag", "it does not travel", "Take a CallContext as first parameter"));
  }

  private static Row refused(String name, String why, String fix) {
    return Row.refused(HTTP + name, why, fix);
  }
}
