package io.kitgen.processor.validate;

import com.palantir.javapoet.TypeVariableName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.TypeProblems;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every type that crosses a wire has a place there, at any depth. */
final class TypeRule {

  // Those that Jackson writes as a key in the way in which it reads one, and as the value's text.
  private static final Set<ScalarKind> KEYS =
      EnumSet.of(
          ScalarKind.BOOLEAN,
          ScalarKind.BYTE,
          ScalarKind.SHORT,
          ScalarKind.CHAR,
          ScalarKind.INT,
          ScalarKind.LONG,
          ScalarKind.STRING,
          ScalarKind.BIG_INTEGER,
          ScalarKind.BIG_DECIMAL,
          ScalarKind.UUID,
          ScalarKind.URI,
          ScalarKind.CURRENCY,
          ScalarKind.DATE,
          ScalarKind.INSTANT,
          ScalarKind.DURATION,
          ScalarKind.PERIOD,
          ScalarKind.LOCAL_DATE,
          ScalarKind.OFFSET_TIME,
          ScalarKind.ZONE_ID,
          ScalarKind.ZONE_OFFSET,
          ScalarKind.YEAR,
          ScalarKind.YEAR_MONTH,
          ScalarKind.MONTH_DAY);

  private final ServiceModel service;

  private TypeRule(ServiceModel service) {
    this.service = service;
  }

  static Stream<Problem> check(ServiceModel service) {
    TypeRule rule = new TypeRule(service);
    return TypePlaces.of(service).stream().flatMap(place -> rule.check(place).stream());
  }

  private Optional<Problem> check(TypePlaces.Place place) {
    TypeUse type = place.type();
    String name = Words.simple(type.key());
    if (isToldAlready(type)) {
      return Optional.empty();
    }
    if (type.shape() instanceof TypeShape.Unsupported unsupported) {
      return Optional.of(
          TypeProblems.UNSUPPORTED_TYPE.at(
              type.origin(), name, unsupported.reason(), place.where()));
    }
    if (type.shape() instanceof TypeShape.MapOf map && !isKey(map.key(), map.kind().isSorted())) {
      return Optional.of(
          TypeProblems.UNSUPPORTED_MAP_KEY.at(
              map.key().origin(), Words.simple(map.key().key()), place.where()));
    }
    if (type.shape() instanceof TypeShape.Scalar scalar
        && scalar.primitive()
        && type.nullness() == Nullness.NULLABLE) {
      return Optional.of(
          TypeProblems.NULLABLE_PRIMITIVE.at(
              type.origin(), name, place.where(), Words.simple(type.key().box())));
    }
    return type.shape() instanceof TypeShape.Named named ? reach(type, named) : Optional.empty();
  }

  /** A type variable of the service or the method, which is refused where it is declared. */
  private boolean isToldAlready(TypeUse type) {
    return type.key() instanceof TypeVariableName variable
        && Stream.concat(
                service.declaration().typeVariables().stream(),
                service.operations().stream()
                    .flatMap(operation -> operation.typeVariables().stream()))
            .anyMatch(variable.name()::equals);
  }

  private boolean isKey(TypeUse key, boolean sorted) {
    if (key.shape() instanceof TypeShape.Named named) {
      return service.types().get(named.name()) instanceof DataType.EnumType;
    }
    if (key.shape() instanceof TypeShape.Coded coded) {
      return coded.codec().text() && !sorted;
    }
    // What is not supported at all is told at its own place.
    return key.shape() instanceof TypeShape.Unsupported
        || (key.shape() instanceof TypeShape.Scalar scalar
            && KEYS.contains(scalar.kind())
            && (scalar.kind().isComparable() || !sorted));
  }

  private Optional<Problem> reach(TypeUse type, TypeShape.Named named) {
    DataType data = service.types().get(named.name());
    return data == null || data.accessible()
        ? Optional.empty()
        : Optional.of(
            TypeProblems.INACCESSIBLE_TYPE.at(
                type.origin(), Words.simple(named.name()), service.type().packageName()));
  }
}
