package io.kitgen.processor.generate.contract;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.schema.PrettyJson;
import io.kitgen.processor.model.OperationModel.Result;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import tools.jackson.core.JsonGenerator;

/** Writes the contract of one service. What is empty or usual is left out. */
final class ContractText {

  /** Raised when readers of an older contract would misread a newer one. */
  private static final int VERSION = 1;

  private final ServicePlan plan;
  private final JsonGenerator json;

  private ContractText(ServicePlan plan, JsonGenerator json) {
    this.plan = plan;
    this.json = json;
  }

  static String of(ServicePlan plan) {
    return PrettyJson.object(json -> new ContractText(plan, json).write());
  }

  // "kitgen": 1, "service": "shop", "interface": "demo.Shop", "operations": [ … ], "types": { … }
  private void write() {
    ServiceModel service = plan.service();
    json.writeNumberProperty("kitgen", VERSION);
    json.writeStringProperty("service", plan.name());
    json.writeStringProperty("interface", service.type().reflectionName());
    text("javadoc", service.javadoc());
    json.writeArrayPropertyStart("operations");
    plan.operations().forEach(this::operation);
    json.writeEndArray();
    json.writeObjectPropertyStart("types");
    new TypeTexts(json).write(service.types());
    json.writeEndObject();
  }

  // { "name": "find", "method": "find", "parameterTypes": [ "java.util.UUID" ], … }
  private void operation(OperationPlan operation) {
    json.writeStartObject();
    json.writeStringProperty("name", operation.name());
    json.writeStringProperty("method", operation.model().method());
    parameterTypes(operation);
    flag("context", operation.model().takesContext());
    text("javadoc", operation.model().javadoc());
    flag("deprecated", operation.model().deprecated());
    json.writeArrayPropertyStart("parameters");
    operation.fields().forEach(this::parameter);
    json.writeEndArray();
    result(operation);
    json.writeArrayPropertyStart("errors");
    operation.errors().forEach(this::error);
    json.writeEndArray();
    flag("idempotent", operation.idempotent());
    flag("nonBlocking", operation.nonBlocking());
    operation.timeout().ifPresent(t -> json.writeStringProperty("timeout", t.toString()));
    json.writeEndObject();
  }

  /** Erased, and without the context: with the method's name they tell overloads apart. */
  private void parameterTypes(OperationPlan operation) {
    json.writeArrayPropertyStart("parameterTypes");
    for (ParameterModel parameter : operation.model().parameters()) {
      json.writeString(erased(parameter.type().key()).toString());
    }
    json.writeEndArray();
  }

  // { "name": "id", "type": "java.util.UUID", "nullness": "NON_NULL" }
  private void parameter(OperationPlan.Field field) {
    json.writeStartObject();
    json.writeStringProperty("name", field.name());
    type(json, field.parameter().type());
    flag("sensitive", field.sensitive());
    text("javadoc", field.parameter().javadoc());
    json.writeEndObject();
  }

  // "result": { "name": "value", "type": "java.lang.Long", "nullness": "NON_NULL", "stage": true }
  private void result(OperationPlan operation) {
    Result model = operation.model().result();
    json.writeObjectPropertyStart("result");
    operation
        .result()
        .ifPresent(
            result -> {
              json.writeStringProperty("name", result.name());
              type(json, result.type());
              flag("sensitive", result.sensitive());
            });
    flag("wrapped", operation.resultWrapped());
    operation.errorMember().ifPresent(member -> json.writeStringProperty("error", member));
    flag("stage", model.style() != Result.Style.BLOCKING);
    text("javadoc", model.javadoc());
    json.writeEndObject();
  }

  // { "name": "sold-out", "type": "demo.SoldOutException", "code": "ABORTED", "httpStatus": 409 }
  private void error(ErrorPlan error) {
    json.writeStartObject();
    json.writeStringProperty("name", error.name());
    json.writeStringProperty("type", error.model().type().toString());
    json.writeStringProperty("code", error.code());
    json.writeNumberProperty("httpStatus", error.httpStatus());
    json.writeEndObject();
  }

  static void type(JsonGenerator json, TypeUse type) {
    json.writeStringProperty("type", type.key().toString());
    json.writeStringProperty("nullness", type.nullness().name());
  }

  private void text(String member, String text) {
    if (!text.isBlank()) {
      json.writeStringProperty(member, text.strip());
    }
  }

  private void flag(String member, boolean set) {
    if (set) {
      json.writeBooleanProperty(member, true);
    }
  }

  private static TypeName erased(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(erased(array.componentType()));
    }
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }
}
