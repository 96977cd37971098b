package io.kitgen.processor.dialect.table;

import static io.kitgen.processor.dialect.table.Part.CONSUMES;
import static io.kitgen.processor.dialect.table.Part.DEFAULT;
import static io.kitgen.processor.dialect.table.Part.METHOD;
import static io.kitgen.processor.dialect.table.Part.NAME;
import static io.kitgen.processor.dialect.table.Part.PATH;
import static io.kitgen.processor.dialect.table.Part.PRODUCES;

import io.kitgen.processor.dialect.path.Paths;
import io.kitgen.processor.dialect.table.Dialect.Habit;
import io.kitgen.processor.dialect.table.Dialect.Rules;
import io.kitgen.processor.dialect.table.Dialect.Unplaced;
import java.util.List;
import java.util.stream.Stream;

/** JAX-RS, and what MicroProfile adds for clients. */
public final class JaxRs {

  private static final List<String> VERBS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  /** Since version 3. */
  public static final Dialect JAKARTA = dialect("jakarta.ws.rs");

  /** Up to version 2.1. */
  public static final Dialect JAVAX = dialect("javax.ws.rs");

  private JaxRs() {}

  private static Dialect dialect(String root) {
    return Dialect.of(
        root.equals("javax.ws.rs") ? "JAX-RS 2" : "JAX-RS",
        List.of(
            root,
            root + ".core",
            root + ".container",
            "org.eclipse.microprofile.rest.client.inject",
            "org.eclipse.microprofile.rest.client.annotation",
            "org.jboss.resteasy.reactive",
            "org.jboss.resteasy.annotations",
            "org.jboss.resteasy.annotations.jaxrs"),
        Paths::jaxRs,
        Rules.of(Unplaced.BODY, Habit.ZEROES, Habit.SILENT_VOID, Habit.RAW_TEXT),
        rows(root + "."));
  }

  private static List<Row> rows(String root) {
    // Each verb carries an @HttpMethod, be it one of theirs or of the user's.
    Stream<Row> verbs =
        VERBS.stream().map(verb -> Row.nothing(root + verb, "its @HttpMethod says it"));
    return Stream.of(verbs, said(root), refused(root)).flatMap(rows -> rows).toList();
  }

  private static Stream<Row> said(String root) {
    return Stream.of(
        Row.setting(root + "HttpMethod").member(METHOD, "value"),
        Row.setting(root + "Path").member(PATH, "value"),
        Row.setting(root + "Consumes").member(CONSUMES, "value"),
        Row.setting(root + "Produces").member(PRODUCES, "value"),
        place(root + "PathParam", "PathParam"),
        place(root + "QueryParam", "Query"),
        place(root + "FormParam", "Form"),
        place(root + "HeaderParam", "Header"),
        place(root + "CookieParam", "Cookie"),
        Row.setting(root + "DefaultValue").member(DEFAULT, "value"),
        Row.nothing(
            "org.eclipse.microprofile.rest.client.inject.RegisterRestClient",
            "it says how MicroProfile makes a client of its own"));
  }

  private static Stream<Row> refused(String root) {
    return Stream.of(
        Row.refused(
            root + "Encoded",
            "texts in a URL are percent-encoded always, and read decoded",
            "Remove it, and give the value as it is"),
        Row.refused(
            root + "MatrixParam", "a segment of a path has no parameters", "Use @QueryParam"),
        Row.refused(
            root + "BeanParam",
            "its class says by annotations on fields and setters where these travel",
            "Write a parameter for each, or @BeanParam of kitgen in front of a record"),
        Row.refused(
            root + "core.Context",
            "it is made by the server for itself, and does not travel",
            "Take a CallContext as first parameter"),
        Row.refused(
            root + "container.Suspended",
            "the answer comes by the result",
            "Return a CompletionStage"));
  }

  private static Row place(String type, String place) {
    return Row.place(type, place).member(NAME, "value");
  }
}
