package io.kitgen.processor.model.policy;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which policies hold for an operation: those of the method, else those of the interface. */
public final class PolicyFacts {

  /** The qualified names of what {@code @Without} can take away. */
  public static final Set<String> REMOVABLE =
      Stream.concat(
              Stream.of(PolicyKind.values()).map(PolicyKind::annotation),
              Stream.of(Known.TIMEOUT, Known.REQUIRES_SCOPE))
          .collect(Collectors.toUnmodifiableSet());

  private PolicyFacts() {}

  /** The policies of {@code operation} that become tags, be their values good or not. */
  public static List<PolicyUse> of(ServiceModel service, OperationModel operation) {
    return Stream.of(PolicyKind.values())
        .flatMap(kind -> find(service, operation, kind).stream())
        .toList();
  }

  private static Optional<PolicyUse> find(
      ServiceModel service, OperationModel operation, PolicyKind kind) {
    return find(service, operation, kind.annotation())
        .map(annotation -> new PolicyUse(kind, annotation))
        .filter(PolicyFacts::isSaid)
        .filter(use -> isMeant(operation, use));
  }

  /** The policies that stand among {@code annotations}. */
  public static List<PolicyUse> among(List<AnnotationModel> annotations) {
    return Stream.of(PolicyKind.values())
        .flatMap(
            kind ->
                AnnotationModel.find(annotations, kind.annotation()).stream()
                    .map(annotation -> new PolicyUse(kind, annotation)))
        .filter(PolicyFacts::isSaid)
        .toList();
  }

  /** A {@code @Timeout} is of the call, and of its attempts only where it says so. */
  private static boolean isSaid(PolicyUse use) {
    return use.kind() != PolicyKind.ATTEMPT_TIMEOUT || !use.text("attempt").isEmpty();
  }

  /** A default for all leaves alone what it must not hedge and what nobody can repeat. */
  private static boolean isMeant(OperationModel operation, PolicyUse use) {
    if (Known.has(operation.annotations(), use.kind().annotation())) {
      return true;
    }
    return switch (use.kind()) {
      case HEDGE ->
          OperationFacts.idempotent(operation) && !OperationFacts.returnsMessages(operation);
      case RETRY -> !OperationFacts.takesMessages(operation);
      case ATTEMPT_TIMEOUT, CIRCUIT_BREAKER, RATE_LIMIT, BULKHEAD -> true;
    };
  }

  /** The annotation of the qualified name {@code type} that holds for {@code operation}. */
  public static Optional<AnnotationModel> find(
      ServiceModel service, OperationModel operation, String type) {
    return AnnotationModel.find(operation.annotations(), type)
        .or(
            () ->
                AnnotationModel.find(service.annotations(), type)
                    .filter(annotation -> !without(operation.annotations()).contains(type)));
  }

  /** The qualified names that a {@code @Without} among {@code annotations} has. */
  public static List<String> without(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, Known.WITHOUT).stream()
        .flatMap(without -> without.types("value").stream())
        .toList();
  }

  /** The scopes that a caller needs, as written. */
  public static List<String> scopes(ServiceModel service, OperationModel operation) {
    return find(service, operation, Known.REQUIRES_SCOPE)
        .map(annotation -> annotation.texts("value"))
        .orElse(List.of());
  }
}
