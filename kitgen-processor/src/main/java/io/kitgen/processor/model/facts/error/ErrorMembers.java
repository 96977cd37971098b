package io.kitgen.processor.model.facts.error;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.ErrorModel.ErrorProperty;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.TypeWalk;
import java.util.List;
import java.util.Set;

/** Which properties of a declared error travel. */
public final class ErrorMembers {

  // The members of a problem document (RFC 9457, 3.1), and ours beside them.
  private static final Set<String> RESERVED =
      Set.of("type", "title", "status", "detail", "instance", "code", "error");

  // These travel in another way or, for safety, not at all.
  private static final Set<String> OF_THROWABLE =
      Set.of("message", "localizedMessage", "cause", "stackTrace", "suppressed");

  private static final String JSON_IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";
  private static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

  private ErrorMembers() {}

  /** Whether the wire keeps {@code name} for itself. */
  public static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  /** The properties that travel: of a type that can, under a name that is free. */
  public static List<ErrorProperty> of(ErrorModel error, ServiceModel service) {
    return error.properties().stream()
        .filter(property -> !isReserved(jsonName(property)) && !isIgnored(property))
        .filter(property -> !OF_THROWABLE.contains(property.name()))
        .filter(property -> TypeWalk.isSupported(property.type(), service.types()))
        .toList();
  }

  private static String jsonName(ErrorProperty property) {
    return Known.text(property.annotations(), JSON_PROPERTY, "value").orElse(property.name());
  }

  private static boolean isIgnored(ErrorProperty property) {
    return AnnotationModel.find(property.annotations(), JSON_IGNORE)
        .filter(annotation -> !Boolean.FALSE.equals(annotation.values().get("value")))
        .isPresent();
  }
}
