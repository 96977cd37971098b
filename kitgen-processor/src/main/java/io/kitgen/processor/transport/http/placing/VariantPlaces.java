package io.kitgen.processor.transport.http.placing;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.ResultFacts;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import io.kitgen.processor.transport.http.place.AnswerPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Places the variants of a sealed result, each by its status. */
final class VariantPlaces {

  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

  private final Map<TypeName, DataType> types;
  private final ResultPlaces parts;
  private final Consumer<Problem> problems;

  VariantPlaces(Map<TypeName, DataType> types, ResultPlaces parts, Consumer<Problem> problems) {
    this.types = types;
    this.parts = parts;
    this.problems = problems;
  }

  /**
   * The variants of the result, if it is sealed and one of them has a status.
   *
   * @param status of those that have none
   */
  List<AnswerPlan> place(OperationModel operation, int status) {
    Optional<DataType.SealedType> sealed =
        ResultFacts.value(operation)
            .map(TypeUse::shape)
            .filter(TypeShape.Named.class::isInstance)
            .map(shape -> types.get(((TypeShape.Named) shape).name()))
            .filter(DataType.SealedType.class::isInstance)
            .map(DataType.SealedType.class::cast)
            .filter(type -> type.variants().stream().anyMatch(this::hasStatus));
    if (sealed.isEmpty()) {
      return List.of();
    }
    if (ResultFacts.name(operation).isPresent()) {
      problems.accept(
          HttpShapeProblems.METADATA_IN_MEMBER.at(
              operation.origin(), sealed.get().raw().simpleName(), "the status"));
    }
    return check(operation, sealed.get(), answers(operation, sealed.get(), status));
  }

  private List<AnswerPlan> answers(
      OperationModel operation, DataType.SealedType sealed, int status) {
    List<AnswerPlan> answers = new ArrayList<>();
    for (TypeUse variant : sealed.variants()) {
      if (find(variant) instanceof DataType.RecordType record) {
        AnswerPlan plan = parts.place(record, status(record).orElse(status));
        answers.add(
            new AnswerPlan(record, plan.status(), plan.members(), Optional.of(variant), false));
      } else {
        tell(operation, sealed, Optional.of(variant), "it is no record");
      }
    }
    Map<Integer, Long> counts =
        answers.stream().collect(Collectors.groupingBy(AnswerPlan::status, Collectors.counting()));
    return answers.stream()
        .map(
            plan ->
                new AnswerPlan(
                    plan.record(),
                    plan.status(),
                    plan.members(),
                    plan.variant(),
                    counts.getOrDefault(plan.status(), 0L) > 1))
        .toList();
  }

  private List<AnswerPlan> check(
      OperationModel operation, DataType.SealedType sealed, List<AnswerPlan> answers) {
    Set<String> names = new HashSet<>();
    for (AnswerPlan answer : answers) {
      parts.checkNamesAndBody(operation, answer);
      String objection = objection(answer);
      if (objection.isEmpty() && !names.add(answer.record().raw().simpleName())) {
        objection = "another one has the same name";
      }
      if (!objection.isEmpty()) {
        tell(operation, sealed, answer.variant(), objection);
      }
    }
    return answers;
  }

  private static String objection(AnswerPlan answer) {
    int status = answer.status();
    if (status < 200 || status > 499) {
      return "its status is " + status + ", and that of a result is from 200 to 499";
    }
    if (answer.choosesStatus()) {
      return "the status of a variant is on its type";
    }
    boolean bare = answer.members().stream().allMatch(m -> ResultFacts.isMetadata(m.member()));
    if (WITHOUT_BODY.contains(status) && !bare) {
      return "an answer with status " + status + " has no body";
    }
    return answer.shared() && !answer.isWhole()
        ? "another one has the status " + status + " too, and only whole bodies tell them apart"
        : "";
  }

  private void tell(
      OperationModel operation,
      DataType.SealedType sealed,
      Optional<TypeUse> variant,
      String objection) {
    String name = variant.map(type -> Words.simple(type.key())).orElse("a variant");
    problems.accept(
        HttpShapeProblems.BAD_VARIANT.at(
            operation.result().origin(), name, sealed.raw().simpleName(), objection));
  }

  private boolean hasStatus(TypeUse variant) {
    DataType type = find(variant);
    return type != null && Known.has(type.annotations(), Known.STATUS_CODE);
  }

  private @Nullable DataType find(TypeUse variant) {
    return variant.shape() instanceof TypeShape.Named named ? types.get(named.name()) : null;
  }

  private static Optional<Integer> status(DataType type) {
    return AnnotationModel.find(type.annotations(), Known.STATUS_CODE)
        .map(annotation -> annotation.values().get("value"))
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }
}
