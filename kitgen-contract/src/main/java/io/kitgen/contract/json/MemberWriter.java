package io.kitgen.contract.json;

import io.kitgen.contract.MemberContract;
import io.kitgen.contract.MemberContract.Access;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes members, and the small parts that everything is made of. */
final class MemberWriter {

  private final JsonGenerator json;

  MemberWriter(JsonGenerator json) {
    this.json = json;
  }

  void members(String name, List<MemberContract> members) {
    json.writeArrayPropertyStart(name);
    for (MemberContract member : members) {
      json.writeStartObject();
      content(member);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  // "name": "id", "wire": "ID", "type": "java.util.UUID", "required": true
  void content(MemberContract member) {
    json.writeStringProperty("name", member.name());
    if (!member.wire().equals(member.name())) {
      json.writeStringProperty("wire", member.wire());
    }
    if (!member.aliases().isEmpty()) {
      list("aliases", member.aliases());
    }
    json.writeStringProperty("type", member.type());
    flag("required", member.required());
    member.defaultText().ifPresent(text -> json.writeStringProperty("default", text));
    if (member.access() != Access.READ_WRITE) {
      json.writeStringProperty("access", member.access().name());
    }
    if (!member.inclusion().equals(MemberContract.ALWAYS)) {
      json.writeStringProperty("inclusion", member.inclusion());
    }
    texts("json", member.json());
    flag("sensitive", member.sensitive());
    text("javadoc", member.javadoc());
  }

  void list(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  void texts(String name, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      json.writeObjectPropertyStart(name);
      texts.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
  }

  void text(String name, String text) {
    if (!text.isBlank()) {
      json.writeStringProperty(name, text.strip());
    }
  }

  void flag(String name, boolean set) {
    if (set) {
      json.writeBooleanProperty(name, true);
    }
  }
}
