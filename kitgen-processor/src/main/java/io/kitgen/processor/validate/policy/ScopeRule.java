package io.kitgen.processor.validate.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.PolicyProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scopes are what tokens can carry: the scope-token of RFC 6749, section 3.3. */
final class ScopeRule {

  private ScopeRule() {}

  static Stream<Problem> check(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, Known.REQUIRES_SCOPE).stream()
        .flatMap(ScopeRule::check);
  }

  private static Stream<Problem> check(AnnotationModel annotation) {
    Origin origin = annotation.origin("value");
    List<String> scopes = annotation.texts("value");
    if (scopes.isEmpty() && annotation.values().containsKey("value")) {
      return Stream.of(PolicyProblems.NO_SCOPE.at(origin));
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < scopes.size(); i++) {
      String objection = objection(scopes.get(i), scopes.subList(0, i));
      if (!objection.isEmpty()) {
        problems.add(PolicyProblems.BAD_SCOPE.at(origin, scopes.get(i), objection));
      }
    }
    return problems.stream();
  }

  private static String objection(String scope, List<String> before) {
    if (scope.isEmpty()) {
      return "it is empty";
    }
    if (scope.contains(" ")) {
      return "several scopes are several texts";
    }
    if (!scope.chars().allMatch(ScopeRule::isAllowed)) {
      return "it has a character that RFC 6749 does not allow";
    }
    return before.contains(scope) ? "it is there twice" : "";
  }

  private static boolean isAllowed(int c) {
    return c > ' ' && c < 0x7f && c != '"' && c != '\\';
  }
}
