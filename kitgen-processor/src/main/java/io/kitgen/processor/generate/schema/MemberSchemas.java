package io.kitgen.processor.generate.schema;

import io.kitgen.processor.generate.schema.example.ExampleReader;
import io.kitgen.processor.generate.schema.example.WrittenExample;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.constraint.Constraint;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.json.Inclusion;
import io.kitgen.processor.model.json.JsonMember;
import java.util.List;

/** The members of objects, one way: which there are, which must be there, and what they are. */
final class MemberSchemas {

  static final String DEPRECATED = "java.lang.Deprecated";

  private final TypeSchemas types;
  private final ExampleReader examples;
  private final Direction direction;

  MemberSchemas(TypeSchemas types, ExampleReader examples, Direction direction) {
    this.types = types;
    this.examples = examples;
    this.direction = direction;
  }

  boolean isRequired(JsonMember member, Notes.Note note) {
    return direction == Direction.INPUT
        ? member.mustBeThere() || (member.defaultText().isEmpty() && refusesNull(note))
        : member.isAlwaysWritten();
  }

  private static boolean refusesNull(Notes.Note note) {
    return Constraint.anyRefusesNull(note.annotations());
  }

  private boolean allowsNull(JsonMember member, Notes.Note note) {
    if (direction == Direction.INPUT) {
      return (member.allowsNull() && !refusesNull(note))
          || member.isOptional()
          || member.defaultText().isPresent();
    }
    return member.inclusion() == Inclusion.ALWAYS
        ? member.allowsNull() || member.isOptional()
        : member.inclusion() == Inclusion.NON_NULL && member.isOptional();
  }

  JsonObject schema(JsonMember member, Notes.Note note) {
    JsonObject value = types.value(member, note.annotations(), direction);
    JsonObject schema =
        (allowsNull(member, note) ? TypeSchemas.orNull(value) : value)
            .withText("description", Markdown.of(note.javadoc()))
            .withFlag("deprecated", Known.has(note.annotations(), DEPRECATED))
            .withList("examples", examples(member.type(), note));
    return direction == Direction.INPUT
        ? member
            .defaultText()
            .map(text -> schema.with("default", examples.defaultValue(member.type(), text)))
            .orElse(schema)
        : schema;
  }

  private List<?> examples(TypeUse type, Notes.Note note) {
    return WrittenExample.of(note.annotations()).stream()
        .map(example -> examples.read(type, example.text(), direction == Direction.OUTPUT))
        .filter(ExampleReader.Reading::isGood)
        .map(ExampleReader.Reading::value)
        .toList();
  }
}
