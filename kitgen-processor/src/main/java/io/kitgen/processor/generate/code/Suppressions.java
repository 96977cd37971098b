package io.kitgen.processor.generate.code;

import static java.util.stream.Collectors.toSet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code @SuppressWarnings} where generated code must use what its user has deprecated. */
public final class Suppressions {

  private static final String DEPRECATED = "java.lang.Deprecated";
  private static final String DEPRECATION = "deprecation";

  private Suppressions() {}

  /**
   * For a whole generated type: needed when the service itself, a type that its operations use, or
   * a member of one is deprecated, since that name may stand anywhere.
   */
  public static Optional<AnnotationSpec> ofTypes(ServiceModel service) {
    Stream<List<AnnotationModel>> types =
        service.types().values().stream().flatMap(Suppressions::within);
    Stream<List<AnnotationModel>> errors =
        service.operations().stream()
            .flatMap(operation -> operation.errors().stream())
            .flatMap(Suppressions::within);
    Stream<String> deprecations =
        Stream.of(Stream.of(service.annotations()), types, errors)
            .flatMap(annotations -> annotations)
            .flatMap(annotations -> kind(annotations).stream());
    // Nobody serialises endpoints: a number that says which is not wanted.
    Stream<String> serial =
        service.declaration().serializable() ? Stream.of("serial") : Stream.of();
    return suppress(Stream.concat(deprecations, serial).collect(toSet()));
  }

  private static Stream<List<AnnotationModel>> within(DataType type) {
    Stream<List<AnnotationModel>> own =
        type instanceof DataType.EnumType constants
            ? constants.constants().stream().map(DataType.Constant::annotations)
            : type.parts().stream().map(DataType.Member::annotations);
    Stream<List<AnnotationModel>> others =
        type.others().stream().map(DataType.OtherMember::annotations);
    return Stream.of(Stream.of(type.annotations()), own, others).flatMap(all -> all);
  }

  private static Stream<List<AnnotationModel>> within(ErrorModel error) {
    return Stream.of(
            Stream.of(error.annotations()),
            error.constructors().stream().map(ErrorModel.ErrorConstructor::annotations),
            error.properties().stream().map(ErrorModel.ErrorProperty::annotations))
        .flatMap(all -> all);
  }

  /**
   * For a method that overrides {@code operation} and is deprecated as it is. That is enough unless
   * it is to be removed. An array of a generic type for {@code T...} is unchecked at each place.
   */
  public static Optional<AnnotationSpec> ofOverride(OperationModel operation) {
    Set<String> kinds = new HashSet<>();
    if (operation.deprecated()) {
      kind(operation.annotations()).filter("removal"::equals).ifPresent(kinds::add);
    }
    if (operation.varargs() && takesGenericArray(operation)) {
      kinds.add("unchecked");
    }
    return suppress(kinds);
  }

  /** For a method that calls {@code operations}. */
  public static Optional<AnnotationSpec> ofCalls(List<OperationModel> operations) {
    return suppress(
        operations.stream()
            .filter(OperationModel::deprecated)
            .map(operation -> kind(operation.annotations()).orElse(DEPRECATION))
            .collect(toSet()));
  }

  private static boolean takesGenericArray(OperationModel operation) {
    TypeName last = operation.parameters().get(operation.parameters().size() - 1).type().key();
    return last instanceof ArrayTypeName array
        && array.componentType() instanceof ParameterizedTypeName;
  }

  /** {@code @Deprecated} as the user wrote it. */
  public static Optional<AnnotationSpec> deprecated(OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), DEPRECATED)
        .filter(annotation -> operation.deprecated())
        .map(Annotations::copy);
  }

  /** Terminal deprecation has a warning of its own, which "deprecation" does not silence. */
  private static Optional<String> kind(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, DEPRECATED)
        .map(annotation -> annotation.values().getOrDefault("forRemoval", false))
        .map(forRemoval -> forRemoval.equals(true) ? "removal" : DEPRECATION);
  }

  /** For {@code kinds} of warnings. */
  static Optional<AnnotationSpec> of(Set<String> kinds) {
    return suppress(kinds);
  }

  private static Optional<AnnotationSpec> suppress(Set<String> kinds) {
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    AnnotationSpec.Builder annotation =
        AnnotationSpec.builder(ClassName.get(SuppressWarnings.class));
    CodeBlock all =
        kinds.stream()
            .sorted()
            .map(kind -> CodeBlock.of("$S", kind))
            .collect(CodeBlock.joining(", "));
    annotation.addMember("value", kinds.size() == 1 ? "$L" : "{$L}", all);
    return Optional.of(annotation.build());
  }
}
