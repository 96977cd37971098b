package io.kitgen.processor.model.facts;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the annotations of a service and its operations say. */
public final class OperationFacts {

  private static final Map<String, String> VERBS =
      Map.of(
          "io.kitgen.Get", "GET",
          "io.kitgen.Head", "HEAD",
          "io.kitgen.Options", "OPTIONS",
          "io.kitgen.Put", "PUT",
          "io.kitgen.Delete", "DELETE",
          "io.kitgen.Post", "POST",
          "io.kitgen.Patch", "PATCH",
          "io.kitgen.Route", "");

  private static final Set<String> IDEMPOTENT_METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

  private static final Set<String> READING_METHODS = Set.of("GET", "HEAD");

  private OperationFacts() {}

  /** The service's name on the wire. */
  public static String serviceName(ServiceModel service) {
    return Known.text(service.annotations(), Known.KIT_SERVICE, "name")
        .orElseGet(() -> service.type().simpleName());
  }

  /** The operation's name on the wire as written, be it a good one or not. */
  public static String name(OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), Known.OPERATION_NAME)
        .map(annotation -> annotation.text("value", ""))
        .orElse(operation.method());
  }

  /** The annotations that say at which HTTP method the operation is served. */
  public static List<AnnotationModel> verbs(List<AnnotationModel> annotations) {
    return annotations.stream().filter(OperationFacts::isVerb).toList();
  }

  /** Whether it is {@code @Get}, {@code @Route} or another of them. */
  public static boolean isVerb(AnnotationModel annotation) {
    return VERBS.containsKey(annotation.type().canonicalName());
  }

  /** The HTTP methods that a verb stands for; none for a {@code @Route} at any. */
  public static List<String> methods(AnnotationModel verb) {
    String method = VERBS.getOrDefault(verb.type().canonicalName(), "");
    if (!method.isEmpty()) {
      return List.of(method);
    }
    return verb.values().get("methods") instanceof List<?> methods
        ? methods.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Whether a parameter is a stream, or has some within. */
  public static boolean takesStream(OperationModel operation) {
    return operation.parameters().stream()
        .anyMatch(parameter -> TypeWalk.hasStream(parameter.type()));
  }

  /** Whether the result is a stream. */
  public static boolean returnsStream(OperationModel operation) {
    return operation.result().type().filter(TypeWalk::hasStream).isPresent();
  }

  /** Whether a parameter has many messages. */
  public static boolean takesMessages(OperationModel operation) {
    return operation.parameters().stream()
        .anyMatch(parameter -> TypeWalk.isMessages(parameter.type()));
  }

  /** Whether the result has many messages. */
  public static boolean returnsMessages(OperationModel operation) {
    return operation.result().type().filter(TypeWalk::isMessages).isPresent();
  }

  /**
   * Whether calling it twice does no more than calling it once. Messages that are sent are there
   * once: nobody can repeat such a call.
   */
  public static boolean idempotent(OperationModel operation) {
    return !takesMessages(operation) && isSaidToBeIdempotent(operation);
  }

  private static boolean isSaidToBeIdempotent(OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), Known.IDEMPOTENT)
        .map(annotation -> !Boolean.FALSE.equals(annotation.values().get("value")))
        .orElseGet(() -> hasKey(operation) || hasIdempotentVerb(operation));
  }

  private static boolean hasKey(OperationModel operation) {
    return operation.parameters().stream()
        .anyMatch(parameter -> Known.has(parameter.annotations(), Known.IDEMPOTENCY_KEY));
  }

  private static boolean hasIdempotentVerb(OperationModel operation) {
    return hasVerbAmong(IDEMPOTENT_METHODS, operation);
  }

  /** Whether calling it changes nothing, as {@code @Get} says unless it is said otherwise. */
  public static boolean noSideEffects(OperationModel operation) {
    return idempotent(operation) && hasVerbAmong(READING_METHODS, operation);
  }

  private static boolean hasVerbAmong(Set<String> wanted, OperationModel operation) {
    List<String> methods =
        verbs(operation.annotations()).stream()
            .limit(1)
            .flatMap(verb -> methods(verb).stream())
            .toList();
    return !methods.isEmpty() && wanted.containsAll(methods);
  }

  /** Whether it never blocks. */
  public static boolean nonBlocking(ServiceModel service, OperationModel operation) {
    return Known.has(operation.annotations(), Known.NON_BLOCKING)
        || Known.has(service.annotations(), Known.NON_BLOCKING);
  }
}
