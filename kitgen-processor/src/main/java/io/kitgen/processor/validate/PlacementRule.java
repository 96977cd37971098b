package io.kitgen.processor.validate;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceDeclaration.OtherMethod;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.OperationProblems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our annotations stand where they have an effect, and only one of those that exclude others. */
final class PlacementRule {

  private static final Set<String> OURS =
      Set.of("io.kitgen", "io.kitgen.doc", "io.kitgen.http", "io.kitgen.policy");

  private PlacementRule() {}

  static Stream<Problem> check(ServiceModel service) {
    return Stream.concat(
        service.declaration().others().stream().flatMap(PlacementRule::check),
        service.operations().stream().flatMap(PlacementRule::check));
  }

  private static Stream<Problem> check(OtherMethod method) {
    return method.annotations().stream()
        .filter(annotation -> OURS.contains(annotation.type().packageName()))
        .map(
            annotation ->
                OperationProblems.ANNOTATION_ON_HELPER.at(
                    annotation.origin(),
                    annotation.type().simpleName(),
                    method.name(),
                    method.form().name().toLowerCase(Locale.ROOT)));
  }

  private static Stream<Problem> check(OperationModel operation) {
    List<AnnotationModel> verbs = OperationFacts.verbs(operation.annotations());
    return verbs.stream()
        .skip(1)
        .map(
            verb ->
                OperationProblems.TWO_VERBS.at(
                    verb.origin(),
                    operation.method(),
                    verbs.get(0).type().simpleName(),
                    verb.type().simpleName(),
                    methods(verbs)));
  }

  /** {@code GET", "POST}: what stands between the outer quotes of {@code @Route}. */
  private static String methods(List<AnnotationModel> verbs) {
    return verbs.stream()
        .flatMap(verb -> OperationFacts.methods(verb).stream())
        .distinct()
        .collect(Collectors.joining("\", \""));
  }
}
