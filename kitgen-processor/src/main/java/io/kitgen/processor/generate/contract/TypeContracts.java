package io.kitgen.processor.generate.contract;

import com.palantir.javapoet.TypeName;
import io.kitgen.contract.MemberContract;
import io.kitgen.contract.TypeContract;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.json.EnumFacts;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is promised of the user's types that a service reaches. */
final class TypeContracts {

  private final JsonPlan json;
  private final Map<TypeName, DataType> models;

  TypeContracts(JsonPlan json, Map<TypeName, DataType> models) {
    this.json = json;
    this.models = models;
  }

  SortedMap<String, TypeContract> all() {
    SortedMap<String, TypeContract> all = new TreeMap<>();
    for (JsonType type : json.types()) {
      of(type).ifPresent(found -> all.put(type.type().toString(), found));
    }
    return all;
  }

  /** Nothing for messages and containers: operations and uses of types tell of them. */
  private Optional<TypeContract> of(JsonType type) {
    if (type instanceof JsonType.ObjectType object && !object.generated()) {
      return Optional.of(new TypeContract.ObjectType(members(object)));
    }
    if (type instanceof JsonType.ValueType value && !value.generated()) {
      return Optional.of(new TypeContract.ValueType(MemberContracts.of(value.value(), "")));
    }
    if (type instanceof JsonType.CodedType coded && !coded.codec().free()) {
      return Optional.of(new TypeContract.CodedType(coded.codec().type().toString()));
    }
    return type instanceof JsonType.EnumType constants
        ? Optional.of(constants(constants.model()))
        : Optional.empty();
  }

  private List<MemberContract> members(JsonType.ObjectType object) {
    List<JsonMember> members = new ArrayList<>(object.arguments());
    object.written().stream()
        .filter(written -> object.arguments().stream().noneMatch(member -> same(member, written)))
        .forEach(members::add);
    return members.stream()
        .map(member -> MemberContracts.of(member, javadoc(object.type(), member)))
        .toList();
  }

  private static boolean same(JsonMember member, JsonMember other) {
    return member.property().equals(other.property());
  }

  private String javadoc(TypeName type, JsonMember member) {
    return Stream.ofNullable(models.get(type))
        .flatMap(model -> model.members().stream())
        .filter(component -> component.name().equals(member.property()))
        .map(DataType.Member::javadoc)
        .findFirst()
        .orElse("");
  }

  private static TypeContract constants(DataType.EnumType type) {
    return new TypeContract.EnumType(
        type.constants().stream()
            .map(
                constant ->
                    new TypeContract.Constant(
                        constant.name(),
                        EnumFacts.text(constant).orElse(constant.name()),
                        EnumFacts.aliases(constant)))
            .toList(),
        texts(type));
  }

  /** The member that gives the texts, where only the running program knows them. */
  private static Optional<String> texts(DataType.EnumType type) {
    return EnumFacts.value(type)
        .map(DataType.OtherMember::name)
        .or(() -> EnumFacts.isComputed(type) ? Optional.of("toString") : Optional.empty());
  }
}
