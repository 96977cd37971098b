package io.kitgen.processor.transport.http.openapi;

import io.kitgen.processor.generate.schema.ConstraintKeywords;
import io.kitgen.processor.generate.schema.Direction;
import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.generate.schema.Markdown;
import io.kitgen.processor.generate.schema.Schemas;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.transport.http.body.BodyRules;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of a request that is a form: an object of its fields or parts. */
final class FormBody {

  private final HttpOperationPlan http;
  private final Schemas schemas;
  private final Parameters parameters;
  private final List<String> required = new ArrayList<>();
  private JsonObject properties = JsonObject.EMPTY;

  FormBody(HttpOperationPlan http, Schemas schemas) {
    this.http = http;
    this.schemas = schemas;
    this.parameters = new Parameters(schemas);
  }

  /** The body; empty when it is no form. */
  Optional<JsonObject> print() {
    if (BodyRules.isForm(Source.FORM, http.parameters())) {
      return Optional.of(print("application/x-www-form-urlencoded"));
    }
    return BodyRules.isForm(Source.PART, http.parameters())
        ? Optional.of(print("multipart/form-data"))
        : Optional.empty();
  }

  private JsonObject print(String type) {
    http.parameters().forEach(this::add);
    JsonObject schema =
        JsonObject.of("type", "object")
            .with("properties", properties)
            .withList("required", required);
    return JsonObject.EMPTY
        .withFlag("required", !required.isEmpty())
        .with("content", Content.of(type, schema));
  }

  private void add(PlacedParameter placed) {
    List<AnnotationModel> annotations = placed.parameter().annotations();
    if (placed.placement() instanceof Placement.Text text) {
      add(text, placed.parameter().javadoc(), annotations);
    } else if (placed.placement() instanceof Placement.Spread spread) {
      for (Placement.Component component : spread.components()) {
        component
            .text()
            .ifPresent(
                text -> add(text, component.member().javadoc(), component.member().annotations()));
      }
    } else if (placed.placement() instanceof Placement.Part part) {
      add(part, placed);
    }
  }

  private void add(Placement.Text text, String javadoc, List<AnnotationModel> annotations) {
    if (text.source() == Source.FORM || text.source() == Source.PART) {
      add(
          text.name(),
          parameters.schema(text.value(), annotations),
          javadoc,
          Parameters.isRequired(text, annotations));
    }
  }

  private void add(Placement.Part part, PlacedParameter placed) {
    JsonObject file = JsonObject.of("contentMediaType", "application/octet-stream");
    JsonObject schema =
        switch (part.kind()) {
          case FILE -> file;
          case FILES ->
              ConstraintKeywords.on(
                  JsonObject.of("type", "array").with("items", file),
                  placed.parameter().annotations());
          case JSON -> schemas.of(placed.parameter(), Direction.INPUT);
        };
    boolean always =
        part.kind() != Placement.Part.Kind.FILES
            && RequestBodies.isRequired(placed.parameter().type());
    add(part.name(), schema, placed.parameter().javadoc(), always);
  }

  private void add(String name, JsonObject schema, String javadoc, boolean always) {
    properties = properties.with(name, schema.withText("description", Markdown.of(javadoc)));
    if (always) {
      required.add(name);
    }
  }
}
