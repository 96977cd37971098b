package io.kitgen.processor.validate.json;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.ClassType;
import io.kitgen.processor.model.DataType.EnumType;
import io.kitgen.processor.model.DataType.RecordType;
import io.kitgen.processor.model.DataType.SealedType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.model.json.WirePolicy;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.validate.json.annotation.AnnotationRule;
import io.kitgen.processor.validate.json.annotation.Place;
import io.kitgen.processor.validate.type.UnionRule;
import java.util.List;
import java.util.stream.Stream;

/** The JSON of a service: every annotation of Jackson's is honoured, or said to be refused. */
public final class JsonCheck {

  private final ServiceModel service;

  private JsonCheck(ServiceModel service) {
    this.service = service;
  }

  /** What is wrong with the JSON of {@code service}. */
  public static Stream<Problem> check(ServiceModel service) {
    JsonCheck check = new JsonCheck(service);
    return Stream.of(
            AnnotationRule.check(Place.SERVICE, service.annotations()),
            service.operations().stream().flatMap(check::operation),
            service.types().values().stream().flatMap(check::type),
            CodecRule.check(service),
            PresenceRule.check(service))
        .flatMap(problems -> problems);
  }

  private Stream<Problem> operation(OperationModel operation) {
    List<JsonMember> members = operation.parameters().stream().map(this::member).toList();
    return Stream.of(
            AnnotationRule.check(Place.OPERATION, operation.annotations()),
            operation.parameters().stream()
                .flatMap(
                    parameter ->
                        AnnotationRule.check(
                            Place.PARAMETER, parameter.annotations(), parameter.type())),
            new MemberRule(operation.method(), anyCase()).check(members, members),
            operation.errors().stream().flatMap(error -> ErrorRule.check(error, service)))
        .flatMap(problems -> problems);
  }

  private JsonMember member(ParameterModel parameter) {
    return JsonMember.of(
        parameter.name(),
        parameter.name(),
        parameter.type(),
        parameter.annotations(),
        WirePolicy.inherited(service.annotations()),
        parameter.origin());
  }

  private boolean anyCase() {
    return WirePolicy.of(service.annotations()).anyCase();
  }

  private Stream<Problem> type(DataType type) {
    if (type instanceof EnumType constants) {
      return new EnumRule(constants).check();
    }
    Stream<Problem> union = new UnionRule(type, service.types()).check();
    if (type instanceof SealedType sealed) {
      return Stream.concat(AnnotationRule.check(Place.SEALED, sealed.annotations()), union);
    }
    return Stream.concat(
        type instanceof RecordType record
            ? record(record)
            : new ClassRule((ClassType) type, anyCase()).check(),
        union);
  }

  private Stream<Problem> record(RecordType record) {
    Stream<Problem> annotations =
        Stream.concat(
            AnnotationRule.check(Place.RECORD, record.annotations()),
            record.components().stream()
                .flatMap(
                    component ->
                        AnnotationRule.check(
                            Place.COMPONENT, component.annotations(), component.type())));
    return Stream.of(
            annotations,
            new OtherMemberRule(record).check(),
            RecordFacts.value(record).isPresent()
                ? ValueRule.check(record, service.types())
                : members(record))
        .flatMap(problems -> problems);
  }

  private Stream<Problem> members(RecordType record) {
    RecordFacts facts = RecordFacts.of(record);
    return Stream.of(
            new MemberRule(record.raw().simpleName(), anyCase())
                .check(
                    RecordFacts.taken(facts.components(), service.types()),
                    RecordFacts.given(facts.written(), service.types())),
            LayoutRule.check(record, service.types()),
            GetterRule.check(record, service.types()))
        .flatMap(problems -> problems);
  }
}
