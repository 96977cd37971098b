package io.kitgen.processor.transport.http.placing;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.ResultFacts;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import io.kitgen.processor.transport.http.place.AnswerPlan;
import io.kitgen.processor.transport.http.place.PlacedMember;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import io.kitgen.processor.transport.http.placing.text.CookieAttributes;
import io.kitgen.processor.transport.http.placing.text.JsonStructure;
import io.kitgen.processor.transport.http.placing.text.NameRules;
import io.kitgen.processor.transport.http.placing.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Places the components of a record that is a result. */
final class ResultPlaces {

  private static final Set<String> ANNOTATIONS =
      Set.of(Known.HEADER, Known.COOKIE, Known.STATUS_CODE, Known.BODY);

  private final Map<TypeName, DataType> types;
  private final Consumer<Problem> problems;

  ResultPlaces(Map<TypeName, DataType> types, Consumer<Problem> problems) {
    this.types = types;
    this.problems = problems;
  }

  /**
   * The record that the answer carries in parts, if any component asks for it.
   *
   * @param status what the method says
   */
  Optional<AnswerPlan> place(OperationModel operation, int status) {
    Optional<AnswerPlan> answer =
        ResultFacts.record(operation, types)
            .filter(record -> JsonStructure.value(record).isEmpty())
            .filter(record -> record.components().stream().anyMatch(m -> !asked(m).isEmpty()))
            .map(record -> place(record, status));
    answer.ifPresent(plan -> check(operation, plan));
    return answer;
  }

  /** The components of {@code record}. */
  AnswerPlan place(DataType.RecordType record, int status) {
    List<PlacedMember> members = new ArrayList<>();
    for (DataType.Member member : record.components()) {
      members.add(new PlacedMember(member, place(record, member)));
    }
    return new AnswerPlan(record, status, members);
  }

  private Placement place(DataType.RecordType record, DataType.Member member) {
    List<AnnotationModel> asked = asked(member);
    if (asked.isEmpty()) {
      return new Placement.Member();
    }
    AnnotationModel annotation = asked.get(0);
    if (asked.size() > 1) {
      problems.accept(
          HttpProblems.TWO_SOURCES.at(
              asked.get(1).origin(),
              member.name(),
              annotation.type().simpleName(),
              asked.get(1).type().simpleName()));
    }
    return switch (annotation.type().canonicalName()) {
      case Known.BODY -> AskedPlaces.whole(member.type(), false);
      case Known.STATUS_CODE -> status(member, annotation);
      case Known.COOKIE -> text(Source.SET_COOKIE, record, member, annotation);
      default -> text(Source.HEADER, record, member, annotation);
    };
  }

  private Placement status(DataType.Member member, AnnotationModel annotation) {
    if (!member.type().key().equals(TypeName.INT)) {
      tell(member, annotation, "it is no int");
    } else if (annotation.values().containsKey("value")) {
      tell(member, annotation, "it is said by the service, and here by a number too");
    }
    return new Placement.Status();
  }

  private void tell(DataType.Member member, AnnotationModel annotation, String objection) {
    problems.accept(
        HttpShapeProblems.BAD_STATUS_COMPONENT.at(annotation.origin(), member.name(), objection));
  }

  private Placement text(
      Source source,
      DataType.RecordType record,
      DataType.Member member,
      AnnotationModel annotation) {
    String written = annotation.text("value", "");
    String name = written.isEmpty() ? member.name() : written;
    NameRules.check(source, name, annotation.origin("value"), problems);
    String detail = source == Source.SET_COOKIE ? CookieAttributes.of(annotation, problems) : "";
    Texts texts = new Texts(types, problems);
    texts.refuseMembers(source, member.annotations());
    String subject = record.raw().simpleName() + "." + member.name();
    return texts
        .text(source, name, detail, subject, member.type(), member.origin())
        .map(Placement.class::cast)
        .orElseGet(Placement.Member::new);
  }

  /** What must hold of a record, be it the result or a variant of it. */
  void checkNamesAndBody(OperationModel operation, AnswerPlan answer) {
    checkNames(operation, answer);
    checkBody(answer);
    if (!answer.inBody().isEmpty() && !answer.isWhole()) {
      checkJson(operation, answer.record());
    }
  }

  private void check(OperationModel operation, AnswerPlan answer) {
    checkNamesAndBody(operation, answer);
    checkStatus(operation, answer);
    String type = answer.record().raw().simpleName();
    DataType.Member first =
        answer.record().components().stream().filter(m -> !asked(m).isEmpty()).findFirst().get();
    if (ResultFacts.name(operation).isPresent()) {
      AnnotationModel name =
          AnnotationModel.find(operation.annotations(), Known.RESULT_NAME).orElseThrow();
      problems.accept(HttpShapeProblems.METADATA_IN_MEMBER.at(name.origin(), type, first.name()));
    }
    operation
        .result()
        .type()
        .map(TypeUse::nullness)
        .filter(Nullness.NULLABLE::equals)
        .ifPresent(any -> undivided(operation, type, "null has no parts; return an Optional"));
  }

  /** The part that is the body has a record of its own, which knows the components alone. */
  private void checkJson(OperationModel operation, DataType.RecordType record) {
    Set<String> components =
        record.components().stream().map(DataType.Member::name).collect(Collectors.toSet());
    RecordFacts.of(record).written().stream()
        .filter(
            member ->
                !components.contains(member.property())
                    || !member.accessor().equals(member.property()))
        .findFirst()
        .ifPresent(
            member ->
                undivided(
                    operation,
                    record.raw().simpleName(),
                    "its JSON has " + member.name() + ", which is no component"));
  }

  private void undivided(OperationModel operation, String type, String reason) {
    problems.accept(
        HttpShapeProblems.UNDIVIDED_RESULT.at(operation.result().origin(), type, reason));
  }

  private void checkNames(OperationModel operation, AnswerPlan answer) {
    PlaceRules.checkNames(
        operation,
        answer.members().stream()
            .map(m -> new PlaceRules.Named(m.member().origin(), m.placement()))
            .toList(),
        problems);
  }

  private void checkStatus(OperationModel operation, AnswerPlan answer) {
    List<DataType.Member> statuses = members(answer, Placement.Status.class);
    boolean fixed = Known.has(operation.annotations(), Known.STATUS_CODE);
    statuses.stream()
        .skip(fixed ? 0 : 1)
        .forEach(
            member ->
                problems.accept(
                    HttpShapeProblems.BAD_STATUS_COMPONENT.at(
                        member.origin(), member.name(), "there is another one already")));
  }

  private void checkBody(AnswerPlan answer) {
    List<DataType.Member> bodies = new ArrayList<>(members(answer, Placement.JsonBody.class));
    bodies.addAll(members(answer, Placement.RawBody.class));
    if (!bodies.isEmpty()) {
      List<DataType.Member> beside = new ArrayList<>(bodies.subList(1, bodies.size()));
      beside.addAll(members(answer, Placement.Member.class));
      beside.forEach(
          member ->
              problems.accept(
                  HttpShapeProblems.BESIDE_RESULT_BODY.at(
                      member.origin(), member.name(), bodies.get(0).name())));
    }
  }

  private static List<DataType.Member> members(
      AnswerPlan answer, Class<? extends Placement> placement) {
    return answer.members().stream()
        .filter(member -> placement.isInstance(member.placement()))
        .map(PlacedMember::member)
        .toList();
  }

  private static List<AnnotationModel> asked(DataType.Member member) {
    return member.annotations().stream()
        .filter(annotation -> ANNOTATIONS.contains(annotation.type().canonicalName()))
        .toList();
  }
}
