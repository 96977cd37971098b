package io.kitgen.processor.generate.contract;

import com.palantir.javapoet.TypeName;
import io.kitgen.contract.MemberContract;
import io.kitgen.contract.TypeContract;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.json.EnumFacts;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.union.TypeInfo;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
      return Optional.of(
          new TypeContract.ObjectType(
              members(
                  object.type(), json.taken(object.arguments()), json.given(object.written()))));
    }
    if (type instanceof JsonType.ValueType value && !value.generated()) {
      return Optional.of(new TypeContract.ValueType(MemberContracts.of(value.value(), "")));
    }
    if (type instanceof JsonType.CodedType coded && !coded.codec().free()) {
      return Optional.of(new TypeContract.CodedType(coded.codec().type().toString()));
    }
    if (type instanceof JsonType.ClassType made) {
      return Optional.of(made(made));
    }
    if (type instanceof JsonType.UnionType union) {
      return union(union);
    }
    return type instanceof JsonType.EnumType constants
        ? Optional.of(constants(constants.model()))
        : Optional.empty();
  }

  private TypeContract made(JsonType.ClassType type) {
    return type.value().isPresent()
        ? new TypeContract.ValueType(MemberContracts.of(type.value().get(), ""))
        : new TypeContract.ObjectType(members(type.type(), type.making().read(), type.written()));
  }

  /** Nothing for a variant that names itself: its members are told, and where it is one. */
  private static Optional<TypeContract> union(JsonType.UnionType type) {
    TypeInfo info = type.union().info();
    SortedMap<String, String> variants = new TreeMap<>();
    type.union()
        .variants()
        .forEach(variant -> variants.put(variant.id(), variant.type().toString()));
    return variants.containsValue(type.type().toString())
        ? Optional.empty()
        : Optional.of(
            new TypeContract.UnionType(
                info.form().isMember()
                    ? info.property()
                    : info.form() == TypeInfo.Form.WRAPPER_OBJECT
                        ? "an object around it"
                        : "an array around it",
                variants));
  }

  private List<MemberContract> members(
      TypeName type, List<JsonMember> taken, List<JsonMember> written) {
    List<JsonMember> members = new ArrayList<>(taken);
    written.stream()
        .filter(each -> taken.stream().noneMatch(member -> same(member, each)))
        .forEach(members::add);
    return members.stream()
        .map(member -> MemberContracts.of(member, javadoc(type, member)))
        .toList();
  }

  private static boolean same(JsonMember member, JsonMember other) {
    return member.property().equals(other.property());
  }

  private String javadoc(TypeName type, JsonMember member) {
    return Optional.ofNullable(models.get(type)).stream()
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
                        EnumFacts.text(type, constant.name()),
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
