package io.kitgen.processor.validate;

import io.kitgen.processor.model.ServiceDeclaration.Kind;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.ServiceProblems;
import io.kitgen.processor.validate.constraint.ConstraintRule;
import io.kitgen.processor.validate.json.JsonCheck;
import io.kitgen.processor.validate.policy.PolicyRule;
import io.kitgen.processor.validate.service.SidesRule;
import io.kitgen.processor.validate.service.SizeRule;
import io.kitgen.processor.validate.type.PublishedNameRule;
import io.kitgen.processor.validate.type.StreamRule;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Applies every rule to a service and collects what they say, so that it is said all at once. */
public final class Validator {

  private static final List<Function<ServiceModel, Stream<Problem>>> RULES =
      List.of(
          NameRule::check,
          SignatureRule::check,
          PlacementRule::check,
          PolicyRule::check,
          ResultRule::check,
          DefaultRule::check,
          TypeRule::check,
          PublishedNameRule::check,
          StreamRule::check,
          MessagesRule::check,
          ErrorClassRule::check,
          ErrorNameRule::check,
          ConstraintRule::check,
          JsonCheck::check,
          SidesRule::check,
          SizeRule::check);

  private Validator() {}

  /** What is wrong with {@code service}, in the order of the rules, nothing twice. */
  public static List<Problem> check(ServiceModel service) {
    List<Problem> declaration = DeclarationRule.check(service).toList();
    if (service.declaration().kind() != Kind.INTERFACE) {
      // Whatever else could be said follows from this.
      return declaration;
    }
    Stream<Problem> others = RULES.stream().flatMap(rule -> rule.apply(service));
    return Stream.concat(declaration.stream(), others).distinct().toList();
  }

  /**
   * Which of the types in {@code files} the user has written already. To be asked before anything
   * is written: the compiler refuses a second type of one name without saying why.
   */
  public static List<Problem> checkNames(
      ServiceModel service, Collection<? extends GeneratedFile> files) {
    return files.stream()
        .filter(GeneratedFile.Type.class::isInstance)
        .map(file -> ((GeneratedFile.Type) file).type().name())
        .filter(service.declaration().takenNames()::contains)
        .map(
            name ->
                ServiceProblems.GENERATED_TYPE_EXISTS.at(
                    service.origin(), name, service.type().simpleName()))
        .toList();
  }
}
