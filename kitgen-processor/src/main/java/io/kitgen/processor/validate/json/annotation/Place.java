package io.kitgen.processor.validate.json.annotation;

import io.kitgen.processor.model.json.Jackson;
import java.util.List;
import java.util.Set;

/**
 * Where an annotation of Jackson's can stand.
 *
 * @param noun as in "on a service"
 * @param honoured the qualified names of those that are honoured there
 */
public record Place(String noun, Set<String> honoured) {

  public static final Place SERVICE = new Place("a service", Set.of());
  public static final Place OPERATION = new Place("an operation", Set.of());
  public static final Place PARAMETER =
      new Place(
          "a parameter",
          Set.of(
              Jackson.PROPERTY,
              Jackson.ALIAS,
              Jackson.INCLUDE,
              Jackson.FORMAT,
              Jackson.PROPERTY_DESCRIPTION));
  public static final Place RECORD =
      new Place(
          "a record",
          Set.of(
              Jackson.INCLUDE,
              Jackson.CLASS_DESCRIPTION,
              Jackson.NAMINGS.get(0),
              Jackson.NAMINGS.get(1),
              Jackson.PROPERTY_ORDER,
              Jackson.IGNORE_PROPERTIES,
              Jackson.TYPE_INFO,
              Jackson.SUB_TYPES,
              Jackson.TYPE_NAME));
  public static final Place CLASS =
      new Place(
          "a class",
          Set.of(
              Jackson.INCLUDE,
              Jackson.PROPERTY_ORDER,
              Jackson.IGNORE_PROPERTIES,
              Jackson.AUTO_DETECT,
              Jackson.CLASS_DESCRIPTION,
              Jackson.NAMINGS.get(0),
              Jackson.NAMINGS.get(1),
              Jackson.TYPE_INFO,
              Jackson.SUB_TYPES,
              Jackson.TYPE_NAME));
  public static final Place SEALED =
      new Place(
          "a sealed type",
          Set.of(
              Jackson.CLASS_DESCRIPTION,
              Jackson.NAMINGS.get(0),
              Jackson.NAMINGS.get(1),
              Jackson.INCLUDE,
              Jackson.PROPERTY_ORDER,
              Jackson.IGNORE_PROPERTIES,
              Jackson.TYPE_INFO,
              Jackson.SUB_TYPES));
  public static final Place PROPERTY =
      new Place(
          "a property",
          Set.of(
              Jackson.PROPERTY,
              Jackson.ALIAS,
              Jackson.IGNORE,
              Jackson.INCLUDE,
              Jackson.VALUE,
              Jackson.FORMAT,
              Jackson.PROPERTY_DESCRIPTION,
              Jackson.GETTER,
              Jackson.SETTER));
  public static final Place COMPONENT =
      new Place(
          "a component",
          Set.of(
              Jackson.PROPERTY,
              Jackson.ALIAS,
              Jackson.IGNORE,
              Jackson.INCLUDE,
              Jackson.VALUE,
              Jackson.FORMAT,
              Jackson.UNWRAPPED,
              Jackson.ANY_GETTER,
              Jackson.ANY_SETTER,
              Jackson.PROPERTY_DESCRIPTION));
  public static final Place GETTER =
      new Place(
          "a getter",
          Set.of(
              Jackson.PROPERTY,
              Jackson.IGNORE,
              Jackson.INCLUDE,
              Jackson.FORMAT,
              Jackson.PROPERTY_DESCRIPTION));
  // What is ignored there was never seen: the annotation does what it says.
  public static final Place OTHER_MEMBER = new Place("this member", Set.of(Jackson.IGNORE));
  public static final Place ENUM =
      new Place(
          "an enum",
          Set.of(
              Jackson.CLASS_DESCRIPTION, Jackson.TYPE_INFO, Jackson.SUB_TYPES, Jackson.TYPE_NAME));
  public static final Place CONSTANT =
      new Place("a constant", Set.of(Jackson.PROPERTY, Jackson.ALIAS, Jackson.ENUM_DEFAULT));
  public static final Place ERROR =
      new Place(
          "an error",
          Set.of(
              Jackson.INCLUDE,
              Jackson.CLASS_DESCRIPTION,
              Jackson.NAMINGS.get(0),
              Jackson.NAMINGS.get(1)));
  public static final Place ERROR_PROPERTY =
      new Place(
          "a getter of an error",
          Set.of(
              Jackson.PROPERTY,
              Jackson.ALIAS,
              Jackson.IGNORE,
              Jackson.INCLUDE,
              Jackson.FORMAT,
              Jackson.PROPERTY_DESCRIPTION));

  private static final List<Place> ALL =
      List.of(
          SERVICE,
          OPERATION,
          PARAMETER,
          RECORD,
          CLASS,
          SEALED,
          PROPERTY,
          COMPONENT,
          GETTER,
          OTHER_MEMBER,
          ENUM,
          CONSTANT,
          ERROR,
          ERROR_PROPERTY);

  public boolean honours(String annotation) {
    return honoured.contains(annotation);
  }

  /** Whether there is a place for {@code annotation} at all. */
  public static boolean isHonoured(String annotation) {
    return ALL.stream().anyMatch(place -> place.honours(annotation));
  }
}
