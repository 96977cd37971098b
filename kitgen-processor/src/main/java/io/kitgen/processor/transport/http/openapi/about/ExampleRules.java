package io.kitgen.processor.transport.http.openapi.about;

import io.kitgen.processor.generate.schema.example.ExampleReader;
import io.kitgen.processor.generate.schema.example.WrittenExample;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DocumentProblems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Examples are values of what they stand on. */
final class ExampleRules {

  private final ServiceModel service;
  private final Consumer<Problem> problems;
  private final JsonPlan json;
  private final ExampleReader reader;

  private ExampleRules(ServiceModel service, Consumer<Problem> problems) {
    this.service = service;
    this.problems = problems;
    this.json = JsonPlan.of(Planner.plan(service));
    this.reader = new ExampleReader(json);
  }

  /** Tells {@code problems} what of the examples in {@code service} is none. */
  static void check(ServiceModel service, Consumer<Problem> problems) {
    // Most have none: then nothing of their JSON has to be worked out.
    if (annotations(service).anyMatch(written -> !WrittenExample.of(written).isEmpty())) {
      new ExampleRules(service, problems).check();
    }
  }

  /** Whatever examples may stand on. */
  private static Stream<List<AnnotationModel>> annotations(ServiceModel service) {
    Stream<List<AnnotationModel>> ofOperations =
        service.operations().stream()
            .flatMap(
                operation ->
                    Stream.concat(
                        Stream.of(operation.annotations()),
                        operation.parameters().stream().map(ParameterModel::annotations)));
    Stream<List<AnnotationModel>> ofTypes =
        service.types().values().stream()
            .flatMap(
                type ->
                    Stream.concat(
                        Stream.of(type.annotations()),
                        type.members().stream().map(DataType.Member::annotations)));
    return Stream.concat(ofOperations, ofTypes);
  }

  private void check() {
    for (OperationModel operation : service.operations()) {
      operation.parameters().forEach(p -> check(p.annotations(), p.type(), false));
      Optional<TypeUse> result = operation.result().type();
      result.ifPresentOrElse(
          type -> check(operation.annotations(), type, true), () -> nothing(operation));
    }
    json.types().forEach(this::type);
  }

  private void type(JsonType type) {
    DataType written = service.types().get(type.type());
    if (written != null) {
      String name = Words.simple(written.name());
      check(written.annotations(), name, text -> eitherWay(way -> reader.read(type, text, way)));
    }
    if (written instanceof DataType.RecordType record) {
      record.components().forEach(this::component);
    }
  }

  private void component(DataType.Member member) {
    TypeUse type = member.type();
    check(
        member.annotations(),
        Words.simple(type.key()),
        text -> eitherWay(way -> reader.read(type, text, way)));
  }

  /** What stands on a type is good if the type is read or written like this. */
  private static ExampleReader.Reading eitherWay(Function<Boolean, ExampleReader.Reading> reading) {
    ExampleReader.Reading read = reading.apply(false);
    return read.isGood() || !reading.apply(true).isGood() ? read : reading.apply(true);
  }

  private void nothing(OperationModel operation) {
    for (WrittenExample example : WrittenExample.of(operation.annotations())) {
      problems.accept(
          DocumentProblems.MISPLACED_EXAMPLE.at(
              example.origin(),
              operation.method() + " returns nothing that there could be an example of",
              "Remove @Example, or put it on a parameter"));
    }
  }

  private void check(List<AnnotationModel> annotations, TypeUse whole, boolean written) {
    TypeUse type = TypeWalk.message(whole);
    check(annotations, Words.simple(type.key()), text -> reader.read(type, text, written));
  }

  private void check(
      List<AnnotationModel> annotations,
      String type,
      Function<String, ExampleReader.Reading> reading) {
    Set<String> names = new HashSet<>();
    for (WrittenExample example : WrittenExample.of(annotations)) {
      ExampleReader.Reading read = reading.apply(example.text());
      if (!read.isGood()) {
        problems.accept(DocumentProblems.BAD_EXAMPLE.at(example.origin(), type, read.objection()));
      }
      if (!names.add(example.name())) {
        problems.accept(
            DocumentProblems.MISPLACED_EXAMPLE.at(
                example.origin(),
                "Two examples of one thing are called " + example.name(),
                "Give one of them another name"));
      }
    }
  }
}
