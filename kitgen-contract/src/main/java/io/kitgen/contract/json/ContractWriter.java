package io.kitgen.contract.json;

import io.kitgen.contract.Contract;
import io.kitgen.contract.ErrorContract;
import io.kitgen.contract.OperationContract;
import io.kitgen.contract.PolicyContract;
import io.kitgen.contract.ResultContract;
import io.kitgen.contract.TransportFacts;
import io.kitgen.contract.pretty.PrettyJson;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes contracts. What is empty or usual is left out. */
public final class ContractWriter {

  private final JsonGenerator json;
  private final MemberWriter members;

  private ContractWriter(JsonGenerator json) {
    this.json = json;
    this.members = new MemberWriter(json);
  }

  /** The text of {@code contract}: lines to compare, ending in {@code \n}, equal everywhere. */
  public static String write(Contract contract) {
    return PrettyJson.object(json -> new ContractWriter(json).contract(contract));
  }

  // "kitgen": 1, "service": "shop", "interface": "demo.Shop", "operations": [ … ], "types": { … }
  private void contract(Contract contract) {
    json.writeNumberProperty("kitgen", Contract.FORMAT);
    json.writeStringProperty("generator", contract.generator());
    json.writeStringProperty("service", contract.service());
    json.writeStringProperty("interface", contract.type());
    members.text("javadoc", contract.javadoc());
    members.texts("json", contract.json());
    transports(contract.transports());
    json.writeArrayPropertyStart("operations");
    contract.operations().forEach(this::operation);
    json.writeEndArray();
    new TypeWriter(json, members).types(contract.types());
  }

  // { "name": "find", "method": "find", "parameterTypes": [ "java.util.UUID" ], … }
  private void operation(OperationContract operation) {
    json.writeStartObject();
    json.writeStringProperty("name", operation.name());
    json.writeStringProperty("method", operation.method());
    members.list("parameterTypes", operation.parameterTypes());
    members.flag("context", operation.context());
    if (!operation.kind().equals(OperationContract.UNARY)) {
      json.writeStringProperty("kind", operation.kind());
    }
    members.text("javadoc", operation.javadoc());
    members.flag("deprecated", operation.deprecated());
    members.flag("idempotent", operation.idempotent());
    members.flag("nonBlocking", operation.nonBlocking());
    operation.timeout().ifPresent(timeout -> json.writeStringProperty("timeout", timeout));
    policies(operation.policies());
    members.members("parameters", operation.parameters());
    result(operation.result());
    json.writeArrayPropertyStart("errors");
    operation.errors().forEach(this::error);
    json.writeEndArray();
    transports(operation.transports());
    json.writeEndObject();
  }

  // "policies": { "Retry": "attempts = 3, …" }, "scopes": [ "shop:read" ], "idempotencyKey": "key"
  private void policies(PolicyContract policies) {
    members.texts("policies", policies.tags());
    if (!policies.scopes().isEmpty()) {
      members.list("scopes", policies.scopes());
    }
    policies.key().ifPresent(key -> json.writeStringProperty("idempotencyKey", key));
  }

  // "result": { "name": "value", "type": "java.lang.Long", "stage": true }
  private void result(ResultContract result) {
    json.writeObjectPropertyStart("result");
    result.value().ifPresent(members::content);
    members.flag("wrapped", result.wrapped());
    result.error().ifPresent(error -> json.writeStringProperty("error", error));
    members.flag("stage", result.stage());
    json.writeEndObject();
  }

  // { "name": "sold-out", "type": "demo.SoldOutException", "code": "ABORTED", "httpStatus": 409 }
  private void error(ErrorContract error) {
    json.writeStartObject();
    json.writeStringProperty("name", error.name());
    json.writeStringProperty("type", error.type());
    members.flag("checked", error.checked());
    json.writeStringProperty("code", error.code());
    json.writeNumberProperty("httpStatus", error.httpStatus());
    if (!error.problemType().equals(ErrorContract.NO_TYPE)) {
      json.writeStringProperty("problemType", error.problemType());
    }
    if (!error.members().isEmpty()) {
      members.members("members", error.members());
    }
    json.writeEndObject();
  }

  // "transports": { "http": { "route": "GET /orders/{id}", "parameter.id": "path id" } }
  private void transports(Map<String, TransportFacts> transports) {
    if (transports.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("transports");
    transports.forEach(
        (transport, facts) -> {
          json.writeObjectPropertyStart(transport);
          facts.values().forEach(this::fact);
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private void fact(String name, List<String> values) {
    if (values.size() == 1) {
      json.writeStringProperty(name, values.get(0));
    } else {
      members.list(name, values);
    }
  }
}
