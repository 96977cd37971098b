package io.kitgen.processor.validate;

import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.spi.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Applies every rule to a service and collects what they say, so that it is said all at once. */
public final class Validator {

  private static final List<Function<ServiceModel, Stream<Problem>>> RULES =
      List.of(DeclarationRule::check);

  private Validator() {}

  /** What is wrong with {@code service}, in the order of the rules, nothing twice. */
  public static List<Problem> check(ServiceModel service) {
    return RULES.stream().flatMap(rule -> rule.apply(service)).distinct().toList();
  }
}
