package io.kitgen.processor.model.json;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A member of a JSON object.
 *
 * @param property what Java calls it
 * @param accessor the method that gives its value, or the field that is it
 * @param field whether the accessor is a field
 * @param name what JSON calls it
 * @param aliases other names under which it is read
 * @param read whether it is taken from input; else it has its default
 * @param written whether it is part of output
 * @param required whether it must be there, be it as null
 * @param inclusion which of its values are written
 * @param index its place in output; empty where the order of Java counts
 * @param defaultText the text of its {@code @Default}
 * @param form the form that it has instead of the usual one of its type
 * @param layout whether it is one member, several or the rest
 */
public record JsonMember(
    String property,
    String accessor,
    boolean field,
    String name,
    List<String> aliases,
    TypeUse type,
    boolean read,
    boolean written,
    boolean required,
    Inclusion inclusion,
    Optional<Integer> index,
    Optional<String> defaultText,
    Optional<Form> form,
    Layout layout,
    Origin origin) {

  /**
   * What of the object around it is.
   *
   * @param prefix before the names of what is unwrapped
   * @param suffix behind them
   */
  public record Layout(Kind kind, String prefix, String suffix) {

    /** The ways. */
    public enum Kind {
      /** The member of its name. */
      NAMED,
      /** Its own members stand among those around it. */
      UNWRAPPED,
      /** The members that have no place elsewhere. */
      REST
    }

    static Layout of(List<AnnotationModel> annotations) {
      Optional<AnnotationModel> unwrapped =
          AnnotationModel.find(annotations, Jackson.UNWRAPPED)
              .filter(annotation -> !Boolean.FALSE.equals(annotation.values().get("enabled")));
      if (unwrapped.isPresent()) {
        return new Layout(
            Kind.UNWRAPPED, unwrapped.get().text("prefix", ""), unwrapped.get().text("suffix", ""));
      }
      boolean rest = AnnotationModel.find(annotations, Jackson.ANY_SETTER).isPresent();
      return new Layout(rest ? Kind.REST : Kind.NAMED, "", "");
    }

    /** Whether it is the member of its name. */
    public boolean isNamed() {
      return kind == Kind.NAMED;
    }
  }

  // What Jackson has where no index is written.
  private static final int UNKNOWN_INDEX = -1;

  /**
   * What its annotations make of a member.
   *
   * @param typeAnnotations those of the type that it is a member of, and the policy of the service
   */
  public static JsonMember of(
      String property,
      String accessor,
      TypeUse type,
      List<AnnotationModel> annotations,
      List<AnnotationModel> typeAnnotations,
      Origin origin) {
    boolean ignored = Jackson.has(annotations, Jackson.IGNORE);
    Optional<AnnotationModel> written = AnnotationModel.find(annotations, Jackson.PROPERTY);
    String access = written.map(p -> p.text("access", "AUTO")).orElse("AUTO");
    String jsonName = name(annotations).orElseGet(() -> Naming.of(typeAnnotations).apply(property));
    Optional<AnnotationModel> unnamed =
        AnnotationModel.find(typeAnnotations, Jackson.IGNORE_PROPERTIES)
            .filter(names -> Jackson.texts(names, "value").contains(jsonName));
    Layout layout = Layout.of(annotations);
    return new JsonMember(
        property,
        accessor,
        false,
        jsonName,
        aliases(annotations, jsonName),
        type,
        layout.isNamed()
            && !ignored
            && !access.equals("READ_ONLY")
            && (unnamed.isEmpty() || lets(unnamed, "allowSetters")),
        !ignored
            && !access.equals("WRITE_ONLY")
            && (unnamed.isEmpty() || lets(unnamed, "allowGetters")),
        !ignored && written.filter(JsonMember::isRequired).isPresent(),
        Inclusion.of(annotations, typeAnnotations),
        written.flatMap(JsonMember::index),
        AnnotationModel.find(annotations, Known.DEFAULT).map(d -> d.text("value", "")),
        Form.of(annotations, type),
        layout,
        origin);
  }

  /** This member, of which {@link #accessor} is the field. */
  public JsonMember ofField() {
    return new JsonMember(
        property,
        accessor,
        true,
        name,
        aliases,
        type,
        read,
        written,
        required,
        inclusion,
        index,
        defaultText,
        form,
        layout,
        origin);
  }

  /** This member of what {@code outer} unwraps, as one of the members around. */
  JsonMember within(JsonMember outer) {
    return new JsonMember(
        outer.property() + "." + property,
        accessor,
        field,
        outer.layout().prefix() + name + outer.layout().suffix(),
        List.of(),
        type,
        read,
        written,
        required,
        inclusion,
        Optional.empty(),
        defaultText,
        form,
        layout,
        origin);
  }

  /** The name that {@code annotations} give it; an empty one gives none. */
  private static Optional<String> name(List<AnnotationModel> annotations) {
    return Stream.of(Jackson.PROPERTY, Jackson.GETTER, Jackson.SETTER)
        .flatMap(type -> AnnotationModel.find(annotations, type).stream())
        .map(annotation -> annotation.text("value", ""))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private static boolean lets(Optional<AnnotationModel> ignoring, String way) {
    return ignoring.filter(names -> Boolean.TRUE.equals(names.values().get(way))).isPresent();
  }

  private static List<String> aliases(List<AnnotationModel> annotations, String name) {
    return AnnotationModel.find(annotations, Jackson.ALIAS)
        .map(annotation -> Jackson.texts(annotation, "value"))
        .orElse(List.of())
        .stream()
        .filter(alias -> !alias.equals(name))
        .distinct()
        .toList();
  }

  private static boolean isRequired(AnnotationModel property) {
    String explicit = property.text("isRequired", "DEFAULT");
    return explicit.equals("DEFAULT")
        ? Boolean.TRUE.equals(property.values().get("required"))
        : explicit.equals("TRUE");
  }

  private static Optional<Integer> index(AnnotationModel property) {
    return property.values().get("index") instanceof Integer index && index != UNKNOWN_INDEX
        ? Optional.of(index)
        : Optional.empty();
  }

  /** Whether it is read under {@code name}. */
  public boolean hasName(String name) {
    return this.name.equals(name) || aliases.contains(name);
  }

  /** Whether its value may be null in Java. */
  public boolean allowsNull() {
    return allowsNull(type);
  }

  /** Whether a value of {@code type} may be null; where nothing is said it may. */
  public static boolean allowsNull(TypeUse type) {
    return !type.key().isPrimitive() && type.nullness() != Nullness.NON_NULL;
  }

  /** Whether its value is an {@code Optional} or its like, which says that nothing was sent. */
  public boolean isOptional() {
    return type.shape() instanceof TypeShape.OptionalOf
        || type.shape() instanceof TypeShape.PresenceOf;
  }

  /** Whether input without it is refused. */
  public boolean mustBeThere() {
    return read && (required || (isReference() && defaultText.isEmpty() && !isEmptyWhenAbsent()));
  }

  /**
   * Whether it is read as empty where input is without it. So it is for what {@code @JsonInclude}
   * leaves out when it is empty: what was written can be read again.
   */
  public boolean isEmptyWhenAbsent() {
    return isReference()
        && !required
        && defaultText.isEmpty()
        && (inclusion == Inclusion.NON_EMPTY || inclusion == Inclusion.NON_DEFAULT)
        && hasEmptyValue(type.shape());
  }

  private static boolean hasEmptyValue(TypeShape shape) {
    return shape instanceof TypeShape.Sequence
        || shape instanceof TypeShape.MapOf
        || shape instanceof TypeShape.Bytes
        || (shape instanceof TypeShape.Scalar scalar && scalar.kind() == ScalarKind.STRING);
  }

  /** Whether output has it whatever its value is. */
  public boolean isAlwaysWritten() {
    return switch (inclusion) {
      case ALWAYS -> true;
      case NON_NULL -> !allowsNull();
      case NON_ABSENT -> !allowsNull() && !isOptional();
      case NON_EMPTY, NON_DEFAULT -> false;
    };
  }

  /** Whether it is read into a variable that is null until then, and may not stay so. */
  public boolean isReference() {
    return !type.key().isPrimitive() && !isOptional() && !allowsNull();
  }
}
