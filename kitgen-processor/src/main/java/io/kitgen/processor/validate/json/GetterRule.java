package io.kitgen.processor.validate.json;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.RecordType;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a getter of a record gives has a place in JSON, since Jackson would write it. */
final class GetterRule {

  private final Map<TypeName, DataType> types;
  private final Set<TypeName> entered = new HashSet<>();

  private GetterRule(Map<TypeName, DataType> types) {
    this.types = types;
  }

  static Stream<Problem> check(RecordType record, Map<TypeName, DataType> types) {
    Set<String> components =
        record.components().stream().map(DataType.Member::name).collect(Collectors.toSet());
    return RecordFacts.of(record).written().stream()
        .filter(member -> !components.contains(member.accessor()))
        .flatMap(getter -> new GetterRule(types).check(record, getter).stream());
  }

  private Optional<Problem> check(RecordType record, JsonMember getter) {
    return objection(getter.type())
        .map(
            reason ->
                JsonProblems.UNWRITABLE_GETTER.at(
                    getter.origin(),
                    record.raw().simpleName() + "." + getter.accessor(),
                    getter.name(),
                    reason));
  }

  private Optional<String> objection(TypeUse type) {
    return TypeWalk.within(type).flatMap(part -> part(part).stream()).findFirst();
  }

  private Optional<String> part(TypeUse part) {
    if (part.shape() instanceof TypeShape.Unsupported unsupported) {
      return Optional.of(Words.simple(part.key()) + " is not supported: " + unsupported.reason());
    }
    if (!(part.shape() instanceof TypeShape.Named named) || !entered.add(named.name())) {
      return Optional.empty();
    }
    DataType type = types.get(named.name());
    if (type instanceof RecordType record) {
      return record.accessible()
          ? RecordFacts.of(record).written().stream()
              .flatMap(member -> objection(member.type()).stream())
              .findFirst()
          : Optional.of(inaccessible(named));
    }
    return type instanceof DataType.EnumType constants && !constants.accessible()
        ? Optional.of(inaccessible(named))
        : Optional.empty();
  }

  private static String inaccessible(TypeShape.Named named) {
    return Words.simple(named.name()) + " cannot be named by generated code";
  }
}
