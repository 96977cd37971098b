package io.kitgen.processor.model.json;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;

/**
 * The form that {@code @JsonFormat} gives a member, where it is not the usual one.
 *
 * @param pattern of a time, by {@code DateTimeFormatter}; empty elsewhere
 * @param locale a language tag, or empty
 * @param zone an id, or empty
 */
public record Form(Kind kind, String pattern, String locale, String zone) {

  /** What it does. */
  public enum Kind {
    /** A number or a truth value is a string. */
    TEXT,
    /** A number is a number, whatever the policy of the service says. */
    NUMBER,
    /** A time has a pattern. */
    PATTERN
  }

  /** That of a member; empty where nothing is said, or nothing that could be done. */
  static Optional<Form> of(List<AnnotationModel> annotations, TypeUse type) {
    return AnnotationModel.find(annotations, Jackson.FORMAT)
        .filter(format -> FormRules.objection(format, type).isEmpty())
        .flatMap(format -> FormRules.kind(format, type).map(kind -> of(kind, format)));
  }

  private static Form of(Kind kind, AnnotationModel format) {
    return new Form(
        kind, format.text("pattern", ""), format.text("locale", ""), format.text("timezone", ""));
  }
}
