package io.kitgen.processor.model.json.union;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.json.Jackson;
import java.util.List;
import java.util.Optional;

/**
 * Where and how JSON says which type a value has: {@code @JsonTypeInfo}.
 *
 * @param form where
 * @param property the member that says it; of no meaning to wrappers
 * @param simple whether a type without a name is called by its simple name; else by its name within
 *     the package, as {@code Shape$Circle}
 * @param visible whether the member is handed to the type too
 * @param written whether an annotation says so; else it is what kitgen does of itself
 */
public record TypeInfo(
    Form form, String property, boolean simple, boolean visible, boolean written) {

  /** What a sealed type has of which nothing else is said. */
  public static final TypeInfo USUAL = new TypeInfo(Form.PROPERTY, "type", true, false, false);

  /** Where the name of the type stands. */
  public enum Form {
    /** In a member of the object, beside its own. */
    PROPERTY,
    /** In a member that the type itself has. */
    EXISTING_PROPERTY,
    /** It is the name of the one member of an object. */
    WRAPPER_OBJECT,
    /** It is the first of the two elements of an array. */
    WRAPPER_ARRAY;

    /** Whether the value itself must be an object. */
    public boolean isMember() {
      return this == PROPERTY || this == EXISTING_PROPERTY;
    }
  }

  /** What {@code annotations} say; empty where they say nothing, or what kitgen does not know. */
  public static Optional<TypeInfo> of(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, Jackson.TYPE_INFO)
        .filter(annotation -> objection(annotation).isEmpty())
        .map(TypeInfo::of);
  }

  private static TypeInfo of(AnnotationModel annotation) {
    String property = annotation.text("property", "");
    return new TypeInfo(
        Form.valueOf(annotation.text("include", Form.PROPERTY.name())),
        property.isEmpty() ? "@type" : property,
        annotation.text("use", "").equals("SIMPLE_NAME"),
        Boolean.TRUE.equals(annotation.values().get("visible")),
        true);
  }

  /** Why {@code annotation} cannot be honoured, if so. */
  public static Optional<String> objection(AnnotationModel annotation) {
    String use = annotation.text("use", "");
    String include = annotation.text("include", Form.PROPERTY.name());
    if (use.equals("CLASS") || use.equals("MINIMAL_CLASS")) {
      return Optional.of("a sender that names classes chooses which code runs");
    }
    if (use.equals("DEDUCTION")) {
      return Optional.of("a type that is guessed from members changes when a member is added");
    }
    if (!use.equals("NAME") && !use.equals("SIMPLE_NAME")) {
      return Optional.of("kitgen knows NAME and SIMPLE_NAME");
    }
    return include.equals("EXTERNAL_PROPERTY")
        ? Optional.of("EXTERNAL_PROPERTY puts the name beside the value, where a type is not alone")
        : Optional.empty();
  }
}
