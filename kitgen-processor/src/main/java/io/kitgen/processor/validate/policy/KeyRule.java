package io.kitgen.processor.validate.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.PolicyProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An idempotency key can be made up, and is of use. */
final class KeyRule {

  private static final Set<String> TYPES = Set.of("java.lang.String", "java.util.UUID");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private KeyRule() {}

  static Stream<Problem> check(OperationModel operation) {
    List<Problem> problems = new ArrayList<>();
    List<ParameterModel> keys =
        operation.parameters().stream()
            .filter(parameter -> Known.has(parameter.annotations(), Known.IDEMPOTENCY_KEY))
            .toList();
    for (ParameterModel key : keys) {
      String objection = objection(key);
      if (!objection.isEmpty()) {
        problems.add(PolicyProblems.BAD_KEY.at(place(key), key.name(), objection));
      }
    }
    if (keys.size() > 1) {
      problems.add(
          PolicyProblems.TWO_KEYS.at(
              place(keys.get(1)), operation.method(), keys.get(0).name(), keys.get(1).name()));
    }
    if (!keys.isEmpty()) {
      useless(operation, place(keys.get(0)), problems);
    }
    return problems.stream();
  }

  private static String objection(ParameterModel key) {
    if (!TYPES.contains(key.type().key().toString())) {
      return "it is a " + key.type().key() + ", of which a client cannot make up new ones";
    }
    if (key.type().nullness() == Nullness.NON_NULL) {
      return "callers may leave it out, and it is not @Nullable";
    }
    return Known.has(key.annotations(), Known.DEFAULT)
        ? "with @Default, all calls that leave it out have the same"
        : "";
  }

  private static void useless(OperationModel operation, Origin place, List<Problem> problems) {
    Set<String> safe = new TreeSet<>(SAFE);
    safe.retainAll(
        OperationFacts.verbs(operation.annotations()).stream()
            .flatMap(verb -> OperationFacts.methods(verb).stream())
            .toList());
    if (!safe.isEmpty()) {
      problems.add(
          PolicyProblems.KEY_WITHOUT_USE.at(
              place,
              operation.method(),
              "a " + safe.iterator().next() + " has no effect that could be had twice",
              ""));
    } else if (OperationFacts.takesMessages(operation)) {
      problems.add(
          PolicyProblems.KEY_WITHOUT_USE.at(
              place,
              operation.method(),
              "its messages are there once, so that nobody repeats it",
              ""));
    } else if (!OperationFacts.idempotent(operation)) {
      problems.add(
          PolicyProblems.KEY_WITHOUT_USE.at(
              place,
              operation.method(),
              "it is @Idempotent(false), so that nobody repeats it",
              ", or @Idempotent(false)"));
    }
  }

  private static Origin place(ParameterModel key) {
    return AnnotationModel.find(key.annotations(), Known.IDEMPOTENCY_KEY)
        .map(AnnotationModel::origin)
        .orElse(key.origin());
  }

  /** Members of types that the service reaches, and that are none. */
  static Stream<Problem> inTypes(ServiceModel service) {
    return service.types().values().stream().flatMap(KeyRule::inType);
  }

  private static Stream<Problem> inType(DataType type) {
    return type.members().stream()
        .filter(member -> Known.has(member.annotations(), Known.IDEMPOTENCY_KEY))
        .map(
            member ->
                PolicyProblems.KEY_IN_TYPE.at(
                    AnnotationModel.find(member.annotations(), Known.IDEMPOTENCY_KEY)
                        .map(AnnotationModel::origin)
                        .orElse(member.origin()),
                    member.name(),
                    type.raw().simpleName()));
  }
}
