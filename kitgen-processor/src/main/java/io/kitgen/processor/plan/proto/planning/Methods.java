package io.kitgen.processor.plan.proto.planning;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.ResultFacts;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.proto.ProtoNames;
import io.kitgen.processor.model.proto.Width;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.ProtoMethod;
import io.kitgen.processor.plan.proto.ProtoPayload;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.plan.proto.ProtoValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans the methods of a service and the messages that are theirs. */
final class Methods {

  private final Registry registry;
  private final Values values;
  private final Messages messages;
  private final Candidates candidates;
  private final boolean errorsInResult;
  private final Consumer<ProtoType> types;
  private final Consumer<Objection> objections;

  Methods(
      Registry registry,
      Values values,
      Messages messages,
      Candidates candidates,
      boolean errorsInResult,
      Consumer<ProtoType> types,
      Consumer<Objection> objections) {
    this.registry = registry;
    this.values = values;
    this.messages = messages;
    this.candidates = candidates;
    this.errorsInResult = errorsInResult;
    this.types = types;
    this.objections = objections;
  }

  /** What a payload is about: the parameters, or the result. */
  private record Side(
      String name,
      TypeName type,
      List<Candidate> candidates,
      List<AnnotationModel> reserving,
      Optional<String> error,
      Origin origin) {}

  ProtoMethod plan(OperationPlan operation) {
    ProtoPayload request = request(operation);
    if (operation.result().isEmpty()) {
      noField(Candidates.ofResult(operation), operation.name());
    }
    Optional<String> error = errorMember(operation);
    Side side =
        new Side(
            operation.response().simpleName(),
            operation.response(),
            Candidates.response(operation),
            List.of(),
            error,
            operation.model().result().origin());
    Optional<TypeUse> many = operation.messagesOut();
    if (many.isPresent() || (error.isEmpty() && !operation.resultWrapped())) {
      return method(operation, request, payload(side, many), Optional.empty());
    }
    Messages.Made made = fields(side);
    return method(
        operation,
        request,
        new ProtoPayload.Fields(registry.full(side.name()), made.message()),
        made.extra()
            .map(number -> new ProtoMethod.ErrorField(ProtoNames.field(error.get()), number)));
  }

  private static ProtoMethod method(
      OperationPlan operation,
      ProtoPayload request,
      ProtoPayload response,
      Optional<ProtoMethod.ErrorField> error) {
    return new ProtoMethod(
        operation, Words.capitalised(operation.name()), request, response, error);
  }

  /** Where a response has an error. After many messages the status has it. */
  private Optional<String> errorMember(OperationPlan operation) {
    return errorsInResult && !operation.errors().isEmpty() && operation.messagesOut().isEmpty()
        ? ResultFacts.errorName(operation.model())
        : Optional.empty();
  }

  private ProtoPayload request(OperationPlan operation) {
    List<Candidate> parameters = candidates.request(operation);
    Side side =
        new Side(
            operation.request().simpleName(),
            operation.request(),
            parameters,
            operation.model().annotations(),
            Optional.empty(),
            operation.model().origin());
    Optional<TypeUse> many = operation.messagesIn().map(f -> messages(f.parameter().type()));
    if (many.isPresent() && parameters.size() > 1) {
      operation.fields().stream()
          .map(OperationPlan.Field::parameter)
          .filter(other -> !(other.type().shape() instanceof TypeShape.Messages))
          .forEach(
              other ->
                  objections.accept(
                      Objection.of(
                          Objection.Kind.MESSAGES_AND_MORE, other.origin(), operation.name())));
    }
    return payload(side, many);
  }

  private static TypeUse messages(TypeUse type) {
    return ((TypeShape.Messages) type.shape()).item();
  }

  private ProtoPayload payload(Side side, Optional<TypeUse> many) {
    if (many.isPresent()) {
      return new ProtoPayload.Messages(item(side, many.get()));
    }
    List<Candidate> all = side.candidates();
    Optional<ProtoPayload> itself =
        all.size() == 1 ? itself(all.get(0).member().type()) : Optional.empty();
    itself.ifPresent(whole -> noFields(all));
    return itself.orElseGet(
        () -> new ProtoPayload.Fields(registry.full(side.name()), fields(side).message()));
  }

  private void noFields(List<Candidate> candidates) {
    candidates.forEach(
        candidate -> noField(candidate.annotations(), candidate.member().property()));
  }

  private void noField(List<AnnotationModel> annotations, String member) {
    annotations.stream()
        .filter(annotation -> Candidates.OF_FIELD.contains(annotation.type().canonicalName()))
        .forEach(
            annotation ->
                objections.accept(
                    Objection.of(
                        Objection.Kind.NO_FIELD,
                        annotation.origin(),
                        member,
                        annotation.type().simpleName())));
  }

  /** One of many messages: what is no message by itself is the one field of one. */
  private ProtoPayload item(Side side, TypeUse item) {
    Optional<ProtoPayload> itself = itself(item);
    itself.ifPresent(whole -> noFields(side.candidates()));
    return itself.orElseGet(
        () -> {
          String name = ResultFacts.UNNAMED;
          Candidate value =
              new Candidate(
                  JsonMember.of(name, name, item, List.of(), List.of(), item.origin()),
                  side.candidates().stream()
                      .flatMap(candidate -> candidate.annotations().stream())
                      .toList(),
                  "");
          Side one =
              new Side(
                  side.name(),
                  item.key(),
                  List.of(value),
                  side.reserving(),
                  Optional.empty(),
                  side.origin());
          return new ProtoPayload.Fields(registry.full(side.name()), fields(one).message());
        });
  }

  /** Nothing stands for null where the message is the whole. */
  private Optional<ProtoPayload> itself(TypeUse use) {
    if (use.nullness() == Nullness.NULLABLE || !(use.shape() instanceof TypeShape.Named)) {
      return Optional.empty();
    }
    return values
        .of(use, Width.USUAL)
        .filter(ProtoValue.Message.class::isInstance)
        .map(ProtoValue.Message.class::cast)
        .map(value -> new ProtoPayload.Itself(value.name(), use.key(), value));
  }

  private Messages.Made fields(Side side) {
    registry.claim(side.name(), side.origin());
    Messages.Made made =
        messages.make(
            new Messages.Draft(
                side.name(),
                side.type(),
                side.candidates(),
                side.reserving(),
                side.error(),
                Optional.empty(),
                "",
                side.origin()));
    types.accept(made.message());
    return made;
  }
}
