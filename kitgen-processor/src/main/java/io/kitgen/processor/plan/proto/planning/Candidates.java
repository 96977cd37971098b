package io.kitgen.processor.plan.proto.planning;

import static java.util.Comparator.comparingInt;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.ClassType;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.OtherMember;
import io.kitgen.processor.model.DataType.RecordType;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.model.json.WirePolicy;
import io.kitgen.processor.model.json.bean.ClassFacts;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.OperationPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what the fields of messages are made of: what JSON calls members, in source order. */
final class Candidates {

  /** The annotations of fields; on an operation they are about its result. */
  static final Set<String> OF_FIELD =
      Set.of(Known.FIELD_NUMBER, Known.FIXED, Known.ZIG_ZAG, Known.UNSIGNED);

  private final List<AnnotationModel> policy;

  Candidates(List<AnnotationModel> ofService) {
    this.policy = WirePolicy.inherited(ofService);
  }

  /** The parameters of {@code operation}. */
  List<Candidate> request(OperationPlan operation) {
    return operation.fields().stream().map(this::parameter).toList();
  }

  private Candidate parameter(OperationPlan.Field field) {
    List<AnnotationModel> annotations = field.parameter().annotations();
    return new Candidate(
        JsonMember.of(
            field.name(),
            field.name(),
            field.parameter().type(),
            annotations,
            policy,
            field.parameter().origin()),
        annotations,
        field.parameter().javadoc());
  }

  /** The result of {@code operation}. */
  static List<Candidate> response(OperationPlan operation) {
    return operation.result().stream()
        .map(
            result ->
                new Candidate(
                    JsonMember.of(
                        result.name(),
                        result.name(),
                        result.type(),
                        List.of(),
                        List.of(),
                        operation.model().result().origin()),
                    ofResult(operation),
                    operation.model().result().javadoc()))
        .toList();
  }

  /** What the annotations of {@code operation} say of its result. */
  static List<AnnotationModel> ofResult(OperationPlan operation) {
    return operation.model().annotations().stream()
        .filter(annotation -> OF_FIELD.contains(annotation.type().canonicalName()))
        .toList();
  }

  /** What travels of {@code error} beside its message. */
  List<Candidate> error(ErrorPlan error) {
    List<AnnotationModel> ofType =
        Stream.concat(error.model().annotations().stream(), policy.stream()).toList();
    return error.members().stream()
        .map(
            property ->
                new Candidate(
                    JsonMember.of(
                        property.name(),
                        property.accessor(),
                        property.type(),
                        property.annotations(),
                        ofType,
                        property.type().origin()),
                    property.annotations(),
                    ""))
        .toList();
  }

  /** The members of a record or a class; none of another type. */
  static List<Candidate> of(DataType type) {
    List<Candidate> all =
        type instanceof RecordType record
            ? record(record)
            : type instanceof ClassType made ? made(made) : List.of();
    return all.stream().filter(Candidates::travels).toList();
  }

  private static boolean travels(Candidate candidate) {
    return candidate.member().read()
        || candidate.member().written()
        || !candidate.member().layout().isNamed();
  }

  /** Components, then the methods that give something more. */
  private static List<Candidate> record(RecordType record) {
    RecordFacts facts = RecordFacts.of(record);
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < record.components().size(); i++) {
      Member component = record.components().get(i);
      all.add(
          new Candidate(facts.components().get(i), component.annotations(), component.javadoc()));
    }
    List<String> names = record.others().stream().map(OtherMember::name).toList();
    facts.written().stream()
        .filter(member -> record.components().stream().noneMatch(c -> isOf(c, member)))
        .sorted(comparingInt(member -> names.indexOf(member.accessor())))
        .map(member -> new Candidate(member, annotations(record, member), ""))
        .forEach(all::add);
    return all;
  }

  private static boolean isOf(Member component, JsonMember member) {
    return component.name().equals(member.property());
  }

  private static List<AnnotationModel> annotations(RecordType record, JsonMember member) {
    return record.others().stream()
        .filter(other -> other.name().equals(member.accessor()))
        .findFirst()
        .map(OtherMember::annotations)
        .orElse(List.of());
  }

  /** Properties, then what is only taken by what makes the class. */
  private static List<Candidate> made(ClassType type) {
    ClassFacts facts = ClassFacts.of(type);
    Map<String, Candidate> all = new LinkedHashMap<>();
    type.properties().stream()
        .map(DataType.Property::member)
        .forEach(
            property ->
                Stream.concat(facts.written().stream(), taken(facts.making()))
                    .filter(member -> isOf(property, member))
                    .findFirst()
                    .ifPresent(member -> all.put(property.name(), candidate(type, member))));
    taken(facts.making())
        .forEach(member -> all.putIfAbsent(member.property(), candidate(type, member)));
    return List.copyOf(all.values());
  }

  private static Stream<JsonMember> taken(Making making) {
    return making.read().stream();
  }

  private static Candidate candidate(ClassType type, JsonMember member) {
    List<Member> parts = new ArrayList<>();
    type.creators().forEach(creator -> parts.addAll(creator.parameters()));
    parts.addAll(type.members());
    type.builder()
        .ifPresent(made -> made.properties().forEach(property -> parts.add(property.member())));
    List<Member> same = parts.stream().filter(part -> isOf(part, member)).toList();
    return new Candidate(
        member,
        same.stream().flatMap(part -> part.annotations().stream()).toList(),
        same.stream().map(Member::javadoc).filter(text -> !text.isEmpty()).findFirst().orElse(""));
  }

  /** What stands for the whole of {@code type}, if {@code @JsonValue} says so. */
  static Optional<JsonMember> value(DataType type) {
    if (type instanceof RecordType record) {
      return RecordFacts.value(record);
    }
    return type instanceof ClassType made ? ClassFacts.of(made).value() : Optional.empty();
  }
}
