package io.kitgen.processor.validate.constraint;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.constraint.ConstrainedTypes;
import io.kitgen.processor.model.constraint.Constraint;
import io.kitgen.processor.model.constraint.ConstraintKind;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.ConstraintProblems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Every constraint of a request can be checked by generated code, or is left to a library. */
public final class ConstraintRule {

  private static final String INTERNAL = "{jakarta.validation.";

  private ConstraintRule() {}

  /** What is wrong with the constraints of {@code service}. */
  public static Stream<Problem> check(ServiceModel service) {
    Stream<Problem> parameters =
        service.operations().stream()
            .flatMap(operation -> operation.parameters().stream())
            .flatMap(parameter -> check(parameter.annotations(), parameter.type()));
    ConstrainedTypes types = ConstrainedTypes.standard(service.types());
    Stream<Problem> members =
        types
            .reached(
                service.operations().stream()
                    .flatMap(operation -> operation.parameters().stream())
                    .map(parameter -> parameter.type()))
            .stream()
            .map(service.types()::get)
            .filter(Objects::nonNull)
            .flatMap(ConstraintRule::check);
    return Stream.of(parameters, members, results(service)).flatMap(all -> all);
  }

  private static Stream<Problem> check(DataType type) {
    Stream<Problem> all =
        type.members().stream().flatMap(member -> check(member.annotations(), member.type()));
    return type instanceof DataType.ClassType bean
        ? Stream.concat(all, bean.properties().stream().flatMap(ConstraintRule::outOfReach))
        : all;
  }

  private static Stream<Problem> outOfReach(DataType.Property property) {
    return property.getter().isPresent()
        ? Stream.empty()
        : Constraint.of(property.member().annotations()).stream()
            .map(
                constraint ->
                    ConstraintProblems.BAD_CONSTRAINT.at(
                        constraint.annotation().origin(),
                        constraint.kind().annotation(),
                        "nothing gives the value of " + property.member().name(),
                        "getter"));
  }

  private static Stream<Problem> check(List<AnnotationModel> annotations, TypeUse type) {
    // An OptionalInt is asked for its number.
    TypeUse value =
        type.shape() instanceof TypeShape.OptionalOf optional
                && optional.kind() != TypeShape.OptionalOf.OptionalKind.OBJECT
            ? optional.value()
            : type;
    Stream<Problem> own = Constraint.of(annotations).stream().flatMap(c -> check(c, value));
    Stream<Problem> within =
        TypeWalk.within(type)
            .flatMap(
                part -> Constraint.of(part.constraints()).stream().flatMap(c -> check(c, part)));
    return Stream.concat(own, within);
  }

  private static Stream<Problem> results(ServiceModel service) {
    return service.operations().stream()
        .flatMap(
            operation ->
                Constraint.of(operation.annotations()).stream()
                    // Said of null, it is heard.
                    .filter(constraint -> constraint.kind() != ConstraintKind.NOT_NULL)
                    .map(
                        constraint ->
                            ConstraintProblems.CONSTRAINT_ON_RESULT.at(
                                constraint.annotation().origin(),
                                constraint.kind().annotation(),
                                operation.method())));
  }

  private static Stream<Problem> check(Constraint constraint, TypeUse type) {
    ConstraintKind kind = constraint.kind();
    AnnotationModel annotation = constraint.annotation();
    if (!kind.appliesTo(type)) {
      return Stream.of(
          ConstraintProblems.CONSTRAINT_DOES_NOT_FIT.at(
              annotation.origin(), kind.annotation(), Words.simple(type.key()), kind.wanted()));
    }
    if (constraint.hasGroups()) {
      return Stream.of(
          ConstraintProblems.CONSTRAINT_IN_GROUPS.at(
              annotation.origin("groups"), kind.annotation()));
    }
    String message = constraint.text("message");
    if (message.contains("${") || message.startsWith(INTERNAL)) {
      return Stream.of(
          ConstraintProblems.COMPUTED_MESSAGE.at(
              annotation.origin("message"), kind.annotation(), message));
    }
    return objection(constraint).stream()
        .map(
            objection ->
                ConstraintProblems.BAD_CONSTRAINT.at(
                    annotation.origin(), kind.annotation(), objection, Words.simple(type.key())));
  }

  private static Optional<String> objection(Constraint constraint) {
    return switch (constraint.kind()) {
      case SIZE -> size(constraint);
      case DIGITS ->
          constraint.number("integer", 0) < 0 || constraint.number("fraction", 0) < 0
              ? Optional.of("fewer digits than none")
              : Optional.empty();
      case DECIMAL_MIN, DECIMAL_MAX -> decimal(constraint.text("value"));
      case PATTERN, EMAIL -> pattern(constraint);
      default -> Optional.empty();
    };
  }

  private static Optional<String> size(Constraint constraint) {
    long min = constraint.number("min", 0);
    long max = constraint.number("max", Integer.MAX_VALUE);
    if (min < 0 || max < 0) {
      return Optional.of("a size below zero");
    }
    return min > max
        ? Optional.of("min = " + min + " is more than max = " + max)
        : Optional.empty();
  }

  private static Optional<String> decimal(String text) {
    try {
      new BigDecimal(text);
      return Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.of("\"" + text + "\" is no number");
    }
  }

  private static Optional<String> pattern(Constraint constraint) {
    try {
      Pattern.compile(constraint.text("regexp"), constraint.flags());
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription() + " in \"" + e.getPattern() + "\"");
    }
  }
}
