package io.kitgen.processor.model.constraint;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which of the types that requests reach have something to be checked, at any depth. */
public final class ConstrainedTypes {

  private final Map<TypeName, DataType> types;
  private final Set<TypeName> constrained;

  private ConstrainedTypes(Map<TypeName, DataType> types, Predicate<List<AnnotationModel>> asks) {
    this.types = types;
    this.constrained = new HashSet<>();
    boolean grown = true;
    while (grown) { // types refer to each other, in circles too
      grown = false;
      for (DataType type : types.values()) {
        if (!constrained.contains(type.name()) && isConstrained(type, asks)) {
          grown |= constrained.add(type.name());
        }
      }
    }
  }

  /** By the standard constraints. */
  public static ConstrainedTypes standard(Map<TypeName, DataType> types) {
    return new ConstrainedTypes(types, annotations -> !Constraint.of(annotations).isEmpty());
  }

  /** By constraints that only a library can check. */
  public static ConstrainedTypes custom(Map<TypeName, DataType> types) {
    return new ConstrainedTypes(types, Constraint::anyCustom);
  }

  private boolean isConstrained(DataType type, Predicate<List<AnnotationModel>> asks) {
    return asks.test(type.annotations())
        || type.members().stream()
            .anyMatch(member -> asks.test(member.annotations()) || within(member.type(), asks))
        || type.parts().stream().anyMatch(part -> reaches(part.type()));
  }

  /** Whether something is asked of the elements of {@code type}. */
  private static boolean within(TypeUse type, Predicate<List<AnnotationModel>> asks) {
    return TypeWalk.within(type).anyMatch(part -> asks.test(part.constraints()));
  }

  /** Whether values of {@code type} have constrained types within. */
  public boolean reaches(TypeUse type) {
    return TypeWalk.within(type)
        .anyMatch(
            part ->
                part.shape() instanceof TypeShape.Named named
                    && constrained.contains(named.name()));
  }

  /** Whether {@code operation} asks something of a parameter that has these annotations. */
  public static boolean isAsked(
      OperationModel operation, ConstrainedTypes reached, Predicate<List<AnnotationModel>> asks) {
    return operation.parameters().stream()
        .anyMatch(
            parameter ->
                asks.test(parameter.annotations()) || isAsked(parameter.type(), reached, asks));
  }

  /** Whether something is asked within a value of {@code type}. */
  public static boolean isAsked(
      TypeUse type, ConstrainedTypes reached, Predicate<List<AnnotationModel>> asks) {
    return within(type, asks) || reached.reaches(type);
  }

  /** The types that {@code uses} reach, first reached first. */
  public Set<TypeName> reached(Stream<TypeUse> uses) {
    Set<TypeName> found = new LinkedHashSet<>();
    Deque<TypeUse> left = new ArrayDeque<>(uses.toList());
    while (!left.isEmpty()) {
      TypeWalk.within(left.remove())
          .map(TypeUse::shape)
          .filter(TypeShape.Named.class::isInstance)
          .map(shape -> ((TypeShape.Named) shape).name())
          .filter(found::add)
          .map(types::get)
          .flatMap(type -> type == null ? Stream.empty() : type.parts().stream())
          .forEach(part -> left.add(part.type()));
    }
    return found;
  }
}
