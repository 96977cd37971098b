package io.kitgen.processor.transport.http.openapi;

import io.kitgen.processor.generate.schema.ConstraintKeywords;
import io.kitgen.processor.generate.schema.Direction;
import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.generate.schema.Markdown;
import io.kitgen.processor.generate.schema.Schemas;
import io.kitgen.processor.generate.schema.example.ExampleReader;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.constraint.Constraint;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import io.kitgen.processor.transport.http.place.TextValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters of operations that travel as texts: Parameter Objects. */
final class Parameters {

  private static final String DEPRECATED = "java.lang.Deprecated";

  // OpenAPI has other places for these, and says to pass over a parameter of the name.
  private static final Set<String> NOT_PARAMETERS =
      Set.of("accept", "content-type", "authorization");

  private final Schemas schemas;

  private final ExampleObjects examples;

  Parameters(Schemas schemas) {
    this.schemas = schemas;
    this.examples = new ExampleObjects(schemas.examples());
  }

  /**
   * Those of {@code operation}, in order.
   *
   * @param variables the names of path variables in the document by those of the operation
   */
  List<JsonObject> of(Served operation, Map<String, String> variables) {
    return operation.http().parameters().stream()
        .flatMap(placed -> of(placed, operation, variables))
        .toList();
  }

  private Stream<JsonObject> of(
      PlacedParameter placed, Served operation, Map<String, String> variables) {
    ParameterModel parameter = placed.parameter();
    if (placed.placement() instanceof Placement.Text text) {
      String name =
          text.source() == Source.PATH
              ? variables.getOrDefault(text.name(), text.name())
              : text.name();
      boolean rest =
          text.source() == Source.PATH && operation.http().route().path().isRest(text.name());
      return Stream.of(text)
          .filter(Parameters::isParameter)
          .map(each -> of(each, name, parameter.javadoc(), parameter.annotations(), rest));
    }
    if (placed.placement() instanceof Placement.Spread spread) {
      return spread.components().stream().flatMap(this::of);
    }
    return placed.placement() instanceof Placement.Pairs pairs
        ? Stream.of(of(pairs, parameter))
        : Stream.empty();
  }

  // { "name": "filter", "in": "query", "style": "deepObject", "schema": { "type": "object", … } }
  private JsonObject of(Placement.Pairs pairs, ParameterModel parameter) {
    JsonObject one = schemas.value(pairs.value(), Direction.INPUT);
    return JsonObject.of("name", pairs.name().isEmpty() ? parameter.name() : pairs.name())
        .with("in", "query")
        .withText("description", description(parameter.javadoc(), false))
        .with("style", pairs.name().isEmpty() ? "form" : "deepObject")
        .with("explode", true)
        .with(
            "schema",
            ConstraintKeywords.on(
                JsonObject.of("type", "object")
                    .with(
                        "additionalProperties",
                        pairs.lists() ? JsonObject.of("type", "array").with("items", one) : one),
                parameter.annotations()));
  }

  private Stream<JsonObject> of(Placement.Component component) {
    return component.text().stream()
        .filter(Parameters::isParameter)
        .map(
            text ->
                of(
                    text,
                    text.name(),
                    component.member().javadoc(),
                    component.member().annotations(),
                    false));
  }

  private static boolean isParameter(Placement.Text text) {
    return switch (text.source()) {
      case FORM, PART -> false; // they are in the body
      case HEADER -> !NOT_PARAMETERS.contains(text.name().toLowerCase(Locale.ROOT));
      case PATH, QUERY, COOKIE, SET_COOKIE -> true;
    };
  }

  // { "name": "limit", "in": "query", "schema": { "type": "integer", "default": 20 } }
  private JsonObject of(
      Placement.Text text,
      String name,
      String javadoc,
      List<AnnotationModel> annotations,
      boolean rest) {
    return JsonObject.of("name", name)
        .with("in", text.source().part())
        .withText("description", description(javadoc, rest))
        .withFlag("required", isRequired(text, annotations))
        .withFlag("deprecated", Known.has(annotations, DEPRECATED))
        .and(style(text))
        .with("schema", schema(text.value(), annotations))
        .withObject("examples", examples.of(annotations, text.value().type()));
  }

  /** How several values stand in one query parameter, where they are not repeated. */
  private static JsonObject style(Placement.Text text) {
    if (text.source() != Source.QUERY || text.detail().isEmpty()) {
      return JsonObject.EMPTY;
    }
    return switch (text.detail()) {
      case "|" -> JsonObject.of("style", "pipeDelimited").with("explode", false);
      case " " -> JsonObject.of("style", "spaceDelimited").with("explode", false);
      default -> JsonObject.of("style", "form").with("explode", false);
    };
  }

  private static String description(String javadoc, boolean rest) {
    String text = Markdown.of(javadoc);
    // OpenAPI knows no variable that takes more than a segment.
    return rest
        ? (text + "\n\nAll that is left of the path, with its slashes as they are.").strip()
        : text;
  }

  /** One value or several, with what is asked of it and what stands for none. */
  JsonObject schema(TextValue value, List<AnnotationModel> annotations) {
    JsonObject schema = ConstraintKeywords.on(schema(schemas, value, Direction.INPUT), annotations);
    ExampleReader reader = schemas.examples();
    return Known.text(annotations, Known.DEFAULT, "value")
        .map(text -> schema.with("default", reader.defaultValue(value.element(), text)))
        .orElse(schema);
  }

  static boolean isRequired(Placement.Text text, List<AnnotationModel> annotations) {
    return text.source() == Source.PATH
        || ((isAlwaysThere(text.value()) || Constraint.anyRefusesNull(annotations))
            && !Known.has(annotations, Known.DEFAULT));
  }

  /** Whether a value without {@code @Default} has a text always. */
  static boolean isAlwaysThere(TextValue value) {
    return value.count() == TextValue.Count.ONE && value.type().nullness() == Nullness.NON_NULL;
  }

  static JsonObject schema(Schemas schemas, TextValue value, Direction direction) {
    JsonObject one = schemas.value(value.element(), direction);
    return value.count().isMany() ? JsonObject.of("type", "array").with("items", one) : one;
  }
}
