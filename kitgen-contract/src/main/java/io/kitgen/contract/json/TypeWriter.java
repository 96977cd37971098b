package io.kitgen.contract.json;

import io.kitgen.contract.TypeContract;
import io.kitgen.contract.TypeContract.CodedType;
import io.kitgen.contract.TypeContract.Constant;
import io.kitgen.contract.TypeContract.EnumType;
import io.kitgen.contract.TypeContract.ObjectType;
import io.kitgen.contract.TypeContract.UnionType;
import io.kitgen.contract.TypeContract.ValueType;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes the types that a contract is about. */
final class TypeWriter {

  private final JsonGenerator json;
  private final MemberWriter members;

  TypeWriter(JsonGenerator json, MemberWriter members) {
    this.json = json;
    this.members = members;
  }

  void types(Map<String, TypeContract> types) {
    json.writeObjectPropertyStart("types");
    types.forEach(
        (name, type) -> {
          json.writeObjectPropertyStart(name);
          type(type);
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private void type(TypeContract type) {
    if (type instanceof ObjectType object) {
      members.members("object", object.members());
    } else if (type instanceof ValueType value) {
      json.writeObjectPropertyStart("value");
      members.content(value.value());
      json.writeEndObject();
    } else if (type instanceof EnumType constants) {
      constants(constants);
    } else if (type instanceof CodedType coded) {
      json.writeStringProperty("codec", coded.codec());
    } else if (type instanceof UnionType union) {
      json.writeStringProperty("discriminator", union.discriminator());
      json.writeObjectPropertyStart("union");
      union.variants().forEach(json::writeStringProperty);
      json.writeEndObject();
    }
  }

  // "enum": [ { "name": "RED" }, { "name": "GREEN", "text": "green" } ]
  private void constants(EnumType type) {
    type.value().ifPresent(value -> json.writeStringProperty("jsonValue", value));
    json.writeArrayPropertyStart("enum");
    for (Constant constant : type.constants()) {
      json.writeStartObject();
      json.writeStringProperty("name", constant.name());
      if (!constant.text().equals(constant.name())) {
        json.writeStringProperty("text", constant.text());
      }
      if (!constant.aliases().isEmpty()) {
        members.list("aliases", constant.aliases());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
