package io.kitgen.processor.model.facts.error;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a declared error travels: as its {@code @MapError} says, else as the {@code @ErrorStatus} on
 * its class says, else by default.
 */
public final class ErrorFacts {

  /**
   * The code of an error for which nobody chose one: the call was understood and the state of
   * things did not allow it, which is what most business errors mean. Over HTTP it is 400; a 500
   * would make an answer look like a failure.
   */
  public static final String DEFAULT_CODE = "FAILED_PRECONDITION";

  /** The {@code type} of a problem document that says nothing more (RFC 9457, 4.2.1). */
  public static final String NO_TYPE = "about:blank";

  // As io.kitgen.Code has it; a test compares the two.
  private static final Map<String, Integer> HTTP_STATUS =
      Map.ofEntries(
          Map.entry("OK", 200),
          Map.entry("CANCELLED", 499),
          Map.entry("UNKNOWN", 500),
          Map.entry("INVALID_ARGUMENT", 400),
          Map.entry("DEADLINE_EXCEEDED", 504),
          Map.entry("NOT_FOUND", 404),
          Map.entry("ALREADY_EXISTS", 409),
          Map.entry("PERMISSION_DENIED", 403),
          Map.entry("RESOURCE_EXHAUSTED", 429),
          Map.entry("FAILED_PRECONDITION", 400),
          Map.entry("ABORTED", 409),
          Map.entry("OUT_OF_RANGE", 400),
          Map.entry("UNIMPLEMENTED", 501),
          Map.entry("INTERNAL", 500),
          Map.entry("UNAVAILABLE", 503),
          Map.entry("DATA_LOSS", 500),
          Map.entry("UNAUTHENTICATED", 401));

  private ErrorFacts() {}

  /** The discriminator on every wire: {@code two-zeroes} for {@code TwoZeroesException}. */
  public static String name(ErrorModel error) {
    return setting(error)
        .map(annotation -> annotation.text("name", ""))
        .filter(name -> !name.isEmpty())
        .or(() -> Known.text(error.annotations(), Known.ERROR_STATUS, "name"))
        .orElseGet(() -> defaultName(error.type().simpleName()));
  }

  /** The name of a {@code io.kitgen.Code}. */
  public static String code(ErrorModel error) {
    Object code =
        error.mapping().isEmpty()
            ? setting(error).map(annotation -> annotation.values().get("value")).orElse(null)
            : error.mapping().get(0).values().get("code");
    return code instanceof String name && HTTP_STATUS.containsKey(name) ? name : DEFAULT_CODE;
  }

  /** The names of all codes that an error can have, sorted. */
  public static List<String> codes() {
    return HTTP_STATUS.keySet().stream().filter(code -> !code.equals("OK")).sorted().toList();
  }

  /** The HTTP status as written; empty where it follows from the code. */
  public static Optional<Integer> writtenStatus(ErrorModel error) {
    return setting(error)
        .map(annotation -> annotation.values().get("http"))
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .filter(status -> status != 0);
  }

  /** The HTTP status of an answer with {@code code}. */
  public static int httpStatus(String code) {
    return HTTP_STATUS.getOrDefault(code, 500);
  }

  /** The {@code type} of the problem document. */
  public static String problemType(ErrorModel error) {
    return Known.text(error.annotations(), Known.ERROR_STATUS, "type").orElse(NO_TYPE);
  }

  /** The {@code title} of the problem document: a sentence made of the name by default. */
  public static String title(ErrorModel error) {
    return Known.text(error.annotations(), Known.ERROR_STATUS, "title")
        .orElseGet(() -> Words.sentence(name(error)));
  }

  /** Whether it is a subclass of {@code Exception}, as a declared error has to be. */
  public static boolean isException(ErrorModel error) {
    return error.throwable()
        && error.superclasses().stream()
            .anyMatch(type -> type.canonicalName().equals("java.lang.Exception"));
  }

  /**
   * Whether it stands for its subclasses alone: no instance is of this class itself, and each
   * permitted subclass is an error of its own.
   */
  public static boolean isCovered(ErrorModel error) {
    return error.isAbstract() && error.sealed();
  }

  private static Optional<AnnotationModel> setting(ErrorModel error) {
    return error.mapping().isEmpty()
        ? AnnotationModel.find(error.annotations(), Known.ERROR_STATUS)
        : Optional.of(error.mapping().get(0));
  }

  private static String defaultName(String simpleName) {
    for (String suffix : new String[] {"Exception", "Error"}) {
      if (simpleName.endsWith(suffix) && simpleName.length() > suffix.length()) {
        return Words.kebab(simpleName.substring(0, simpleName.length() - suffix.length()));
      }
    }
    return Words.kebab(simpleName);
  }
}
