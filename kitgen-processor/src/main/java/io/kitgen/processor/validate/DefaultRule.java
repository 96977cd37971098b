package io.kitgen.processor.validate;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.DefaultText;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.Suggestions;
import io.kitgen.processor.spi.problem.OperationProblems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a {@code @Default} can be read as what it stands in for. */
final class DefaultRule {

  private final ServiceModel service;

  private DefaultRule(ServiceModel service) {
    this.service = service;
  }

  static Stream<Problem> check(ServiceModel service) {
    DefaultRule rule = new DefaultRule(service);
    Stream<Problem> parameters =
        service.operations().stream()
            .flatMap(operation -> operation.parameters().stream())
            .flatMap(parameter -> rule.check(parameter.annotations(), parameter.type()).stream());
    Stream<Problem> components =
        service.types().values().stream()
            .flatMap(type -> type.members().stream())
            .flatMap(member -> rule.check(member.annotations(), member.type()).stream());
    return Stream.concat(parameters, components);
  }

  private Optional<Problem> check(List<AnnotationModel> annotations, TypeUse type) {
    return AnnotationModel.find(annotations, Known.DEFAULT)
        .flatMap(annotation -> check(annotation, type));
  }

  private Optional<Problem> check(AnnotationModel annotation, TypeUse type) {
    String text = annotation.text("value", "");
    String name = Words.simple(type.key());
    if (type.shape() instanceof TypeShape.Scalar scalar) {
      return DefaultText.objection(scalar.kind(), text)
          .map(
              objection ->
                  OperationProblems.BAD_DEFAULT.at(
                      annotation.origin("value"), text, name, objection));
    }
    if (type.shape() instanceof TypeShape.Named named
        && service.types().get(named.name()) instanceof DataType.EnumType constants) {
      return constant(annotation, text, constants);
    }
    return Optional.of(OperationProblems.DEFAULT_WITHOUT_TEXT.at(annotation.origin(), name));
  }

  private static Optional<Problem> constant(
      AnnotationModel annotation, String text, DataType.EnumType type) {
    List<String> names = type.constants().stream().map(DataType.Constant::name).toList();
    return names.contains(text)
        ? Optional.empty()
        : Optional.of(
            OperationProblems.BAD_DEFAULT.at(
                annotation.origin("value"),
                text,
                type.raw().simpleName(),
                "it has no such constant" + Suggestions.didYouMean(text, names)));
  }
}
