package io.kitgen.processor.transport.http.placing.text;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the JSON of a type is an object or an array, and not one value. */
public final class JsonStructure {

  private static final String JSON_VALUE = "com.fasterxml.jackson.annotation.JsonValue";

  private JsonStructure() {}

  public static boolean of(TypeUse type, Map<TypeName, DataType> types) {
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.OptionalOf optional) {
      return of(optional.value(), types);
    }
    if (shape instanceof TypeShape.Named named) {
      DataType data = types.get(named.name());
      if (data instanceof DataType.ClassType || data instanceof DataType.SealedType) {
        // One with @JsonValue may be a text; it travels as JSON all the same.
        return true;
      }
      return data instanceof DataType.RecordType record
          && value(record)
              // A record that is its own value would have no end; it is refused elsewhere.
              .map(value -> !value.key().equals(type.key()) && of(value, types))
              .orElse(true);
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      // char[] is a text to Jackson.
      return !array.element().key().equals(TypeName.CHAR);
    }
    if (shape instanceof TypeShape.Coded coded) {
      // What is a text in a path is one in JSON too; of others nobody knows.
      return !coded.codec().text();
    }
    return shape instanceof TypeShape.Sequence || shape instanceof TypeShape.MapOf;
  }

  /** What stands for the whole record, if {@code @JsonValue} says so. */
  public static Optional<TypeUse> value(DataType.RecordType record) {
    Stream<TypeUse> components =
        record.components().stream()
            .filter(member -> Known.has(member.annotations(), JSON_VALUE))
            .map(DataType.Member::type);
    Stream<TypeUse> others =
        record.others().stream()
            .filter(member -> Known.has(member.annotations(), JSON_VALUE))
            .flatMap(member -> member.type().stream());
    return Stream.concat(components, others).findFirst();
  }
}
