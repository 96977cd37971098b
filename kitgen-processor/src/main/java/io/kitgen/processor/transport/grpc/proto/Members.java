package io.kitgen.processor.transport.grpc.proto;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.model.json.bean.ClassFacts;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.model.json.bean.Setting;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoField.Label;
import io.kitgen.processor.plan.proto.ProtoType;
import java.util.List;
import java.util.Optional;

/**
 * What gives the fields of a message and what takes them.
 *
 * @param arguments what its constructor or factory takes, in order
 * @param settings what is set afterwards
 * @param written what can be asked of it
 */
record Members(List<JsonMember> arguments, List<Setting> settings, List<JsonMember> written) {

  static Members of(ProtoType.Message message) {
    DataType source = message.source().orElse(null);
    if (source instanceof DataType.RecordType type) {
      RecordFacts facts = RecordFacts.of(type);
      return new Members(facts.components(), List.of(), facts.written());
    }
    if (source instanceof DataType.ClassType type) {
      ClassFacts facts = ClassFacts.of(type);
      return of(facts.making(), facts.written());
    }
    List<JsonMember> all = message.fields().stream().map(ProtoField::member).toList();
    return new Members(all, List.of(), all);
  }

  private static Members of(Making making, List<JsonMember> written) {
    if (making instanceof Making.ByCreator creator) {
      return new Members(creator.arguments(), creator.settings(), written);
    }
    if (making instanceof Making.BySetters setters) {
      return new Members(List.of(), setters.settings(), written);
    }
    if (making instanceof Making.ByBuilder builder) {
      return new Members(List.of(), builder.settings(), written);
    }
    return new Members(List.of(), List.of(), written);
  }

  /** What gives {@code field}, if something does. */
  Optional<JsonMember> written(ProtoField field) {
    return find(written, field).filter(JsonMember::written);
  }

  /** What takes {@code field}, if something does. */
  Optional<JsonMember> taken(ProtoField field) {
    return find(arguments, field)
        .or(() -> find(settings.stream().map(Setting::member).toList(), field))
        .filter(JsonMember::read);
  }

  /** Whether {@code member} is set only where it came, so that else its own start stays. */
  boolean isNoted(ProtoField field, JsonMember member) {
    return field.label() == Label.OPTIONAL
        && member.defaultText().isEmpty()
        && settings.stream().anyMatch(setting -> setting.member().equals(member));
  }

  private static Optional<JsonMember> find(List<JsonMember> members, ProtoField field) {
    return members.stream()
        .filter(member -> member.property().equals(field.member().property()))
        .findFirst();
  }
}
