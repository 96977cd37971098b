package io.kitgen.processor.model.json;

import io.kitgen.processor.model.AnnotationModel;
import java.util.List;
import java.util.Optional;

/** The qualified names of Jackson's annotations, and what is common to reading them. */
public final class Jackson {

  /** Where most of them are. */
  public static final String PACKAGE = "com.fasterxml.jackson.annotation";

  public static final String ALIAS = PACKAGE + ".JsonAlias";
  public static final String CREATOR = PACKAGE + ".JsonCreator";
  public static final String ANY_GETTER = PACKAGE + ".JsonAnyGetter";
  public static final String ANY_SETTER = PACKAGE + ".JsonAnySetter";
  public static final String UNWRAPPED = PACKAGE + ".JsonUnwrapped";
  public static final String CLASS_DESCRIPTION = PACKAGE + ".JsonClassDescription";
  public static final String ENUM_DEFAULT = PACKAGE + ".JsonEnumDefaultValue";
  public static final String FORMAT = PACKAGE + ".JsonFormat";
  public static final String PROPERTY_DESCRIPTION = PACKAGE + ".JsonPropertyDescription";
  public static final String IGNORE = PACKAGE + ".JsonIgnore";
  public static final String INCLUDE = PACKAGE + ".JsonInclude";
  public static final String AUTO_DETECT = PACKAGE + ".JsonAutoDetect";
  public static final String GETTER = PACKAGE + ".JsonGetter";
  public static final String IGNORE_PROPERTIES = PACKAGE + ".JsonIgnoreProperties";
  public static final String PROPERTY = PACKAGE + ".JsonProperty";
  public static final String PROPERTY_ORDER = PACKAGE + ".JsonPropertyOrder";
  public static final String SETTER = PACKAGE + ".JsonSetter";
  public static final String SUB_TYPES = PACKAGE + ".JsonSubTypes";
  public static final String TYPE_INFO = PACKAGE + ".JsonTypeInfo";
  public static final String TYPE_NAME = PACKAGE + ".JsonTypeName";
  public static final String VALUE = PACKAGE + ".JsonValue";

  // Those of databind, which is no dependency of ours; before and since Jackson 3.
  private static final List<String> PACKAGES =
      List.of(
          PACKAGE,
          "com.fasterxml.jackson.databind.annotation",
          "tools.jackson.databind.annotation");

  /** {@code @JsonNaming} of Jackson 2 and 3. */
  public static final List<String> NAMINGS =
      List.of(PACKAGES.get(1) + ".JsonNaming", PACKAGES.get(2) + ".JsonNaming");

  // Marks annotations that bundle others; what they bundle is in the model beside them.
  private static final String BUNDLE = PACKAGE + ".JacksonAnnotationsInside";

  private Jackson() {}

  /** Whether {@code annotation} tells Jackson something. */
  public static boolean isJackson(AnnotationModel annotation) {
    return PACKAGES.contains(annotation.type().packageName())
        && !annotation.type().canonicalName().equals(BUNDLE);
  }

  /** The annotation of the qualified name {@code type} unless it is switched off. */
  public static Optional<AnnotationModel> find(List<AnnotationModel> annotations, String type) {
    return AnnotationModel.find(annotations, type)
        .filter(annotation -> !Boolean.FALSE.equals(annotation.values().get("value")));
  }

  /** Whether it is there and not switched off, as {@code @JsonIgnore(false)} is. */
  public static boolean has(List<AnnotationModel> annotations, String type) {
    return find(annotations, type).isPresent();
  }

  /** The texts of an array of strings, of which one may be written without braces. */
  public static List<String> texts(AnnotationModel annotation, String member) {
    Object value = annotation.values().get(member);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value instanceof String text ? List.of(text) : List.of();
  }
}
