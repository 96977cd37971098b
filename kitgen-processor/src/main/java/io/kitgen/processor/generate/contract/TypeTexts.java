package io.kitgen.processor.generate.contract;

import static java.util.Comparator.comparing;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes the records and enums that a contract is about, sorted by name. */
final class TypeTexts {

  private final JsonGenerator json;

  TypeTexts(JsonGenerator json) {
    this.json = json;
  }

  void write(Map<TypeName, DataType> types) {
    types.values().stream().sorted(comparing(type -> type.name().toString())).forEach(this::type);
  }

  private void type(DataType type) {
    json.writeObjectPropertyStart(type.name().toString());
    if (type instanceof DataType.RecordType record) {
      components(record);
    } else if (type instanceof DataType.EnumType constants) {
      constants(constants);
    }
    json.writeEndObject();
  }

  // "demo.Order": { "record": [ { "name": "id", "type": "java.util.UUID", … } ] }
  private void components(DataType.RecordType record) {
    json.writeArrayPropertyStart("record");
    for (DataType.Member component : record.components()) {
      json.writeStartObject();
      json.writeStringProperty("name", component.name());
      ContractText.type(json, component.type());
      if (!component.javadoc().isBlank()) {
        json.writeStringProperty("javadoc", component.javadoc().strip());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  // "demo.Color": { "enum": [ "RED", "GREEN" ] }
  private void constants(DataType.EnumType constants) {
    json.writeArrayPropertyStart("enum");
    constants.constants().forEach(constant -> json.writeString(constant.name()));
    json.writeEndArray();
  }
}
