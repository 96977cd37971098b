package io.kitgen.processor.transport.http.openapi;

import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.generate.schema.example.ExampleReader;
import io.kitgen.processor.generate.schema.example.WrittenExample;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.plan.OperationPlan;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The examples of parameters and bodies: Example Objects by name. */
final class ExampleObjects {

  private final ExampleReader reader;

  ExampleObjects(ExampleReader reader) {
    this.reader = reader;
  }

  /** Those that {@code annotations} give of a parameter. */
  JsonObject of(List<AnnotationModel> annotations, TypeUse type) {
    return of(annotations, type, false, value -> value);
  }

  /** Those of the body that {@code operation} answers with. */
  JsonObject ofResult(OperationPlan operation) {
    return operation
        .result()
        .map(
            result ->
                of(
                    operation.model().annotations(),
                    TypeWalk.message(result.type()),
                    true,
                    value -> operation.resultWrapped() ? Map.of(result.name(), value) : value))
        .orElse(JsonObject.EMPTY);
  }

  // { "small": { "summary": "A small one", "value": { "item": "tea" } } }
  private JsonObject of(
      List<AnnotationModel> annotations,
      TypeUse type,
      boolean written,
      UnaryOperator<Object> wrapped) {
    return JsonObject.of(
        WrittenExample.of(annotations).stream(),
        WrittenExample::name,
        example ->
            JsonObject.EMPTY
                .withText("summary", example.summary())
                .with("value", wrapped.apply(reader.read(type, example.text(), written).value())));
  }
}
