package io.kitgen.processor.validate.json;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.RecordType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A record that is its value can be built of it again. */
final class ValueRule {

  private static final String REMOVE = "Remove @JsonValue";

  private ValueRule() {}

  static Stream<Problem> check(RecordType record, Map<TypeName, DataType> types) {
    Optional<DataType.Member> value =
        record.components().stream()
            .filter(member -> Jackson.has(member.annotations(), Jackson.VALUE))
            .findFirst();
    return value.stream()
        .flatMap(
            member ->
                objection(record, member, types)
                    .map(reason -> JsonProblems.BAD_JSON_VALUE.at(origin(member), reason, REMOVE))
                    .stream());
  }

  private static Optional<String> objection(
      RecordType record, DataType.Member value, Map<TypeName, DataType> types) {
    if (record.components().size() > 1) {
      return Optional.of(
          record.raw().simpleName()
              + " has more than one component, and could not be built again of this one");
    }
    if (Stream.of(Jackson.PROPERTY, Jackson.ALIAS, Jackson.IGNORE)
        .anyMatch(other -> Known.has(value.annotations(), other))) {
      return Optional.of("what stands for the whole record has no name of its own");
    }
    return isEndless(value.type(), types)
        ? Optional.of(record.raw().simpleName() + " would be its own value, without an end")
        : Optional.empty();
  }

  private static boolean isEndless(TypeUse value, Map<TypeName, DataType> types) {
    Set<TypeName> seen = new HashSet<>();
    Optional<TypeUse> each = Optional.of(value);
    while (each.isPresent()) {
      TypeShape shape = each.get().shape();
      if (shape instanceof TypeShape.OptionalOf optional) {
        each = Optional.of(optional.value());
      } else if (shape instanceof TypeShape.Named named
          && types.get(named.name()) instanceof RecordType record) {
        if (!seen.add(named.name())) {
          return true;
        }
        each = RecordFacts.value(record).map(JsonMember::type);
      } else {
        each = Optional.empty();
      }
    }
    return false;
  }

  private static Origin origin(DataType.Member member) {
    return AnnotationModel.find(member.annotations(), Jackson.VALUE)
        .map(AnnotationModel::origin)
        .orElse(member.origin());
  }
}
