package io.kitgen.processor.generate.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Annotations of the user that generated code repeats. */
public final class Annotations {

  private static final String JACKSON = "com.fasterxml.jackson.annotation";

  // The model holds an enum's constant by its name alone. These are the only ones that a parameter
  // can carry: other annotations of Jackson are refused.
  private static final Map<String, ClassName> ENUMS =
      Map.of(
          "JsonProperty.access", ClassName.get(JACKSON, "JsonProperty", "Access"),
          "JsonProperty.isRequired", ClassName.get(JACKSON, "OptBoolean"),
          "JsonFormat.shape", ClassName.get(JACKSON, "JsonFormat", "Shape"),
          "JsonInclude.value", ClassName.get(JACKSON, "JsonInclude", "Include"),
          "JsonInclude.content", ClassName.get(JACKSON, "JsonInclude", "Include"));

  private Annotations() {}

  /** Those of {@code annotations} that tell Jackson something. */
  public static List<AnnotationSpec> ofJackson(List<AnnotationModel> annotations) {
    return annotations.stream()
        .filter(annotation -> annotation.type().packageName().equals(JACKSON))
        .map(Annotations::copy)
        .toList();
  }

  /** {@code annotation} as it was written, and nothing that was left out. */
  static AnnotationSpec copy(AnnotationModel annotation) {
    AnnotationSpec.Builder copy = AnnotationSpec.builder(annotation.type());
    annotation.values().forEach((member, value) -> add(copy, annotation.type(), member, value));
    return copy.build();
  }

  private static void add(
      AnnotationSpec.Builder copy, ClassName annotation, String member, Object value) {
    List<?> values = value instanceof List<?> list ? list : List.of(value);
    if (values.isEmpty()) {
      copy.addMember(member, "{}");
    }
    Optional<ClassName> type =
        Optional.ofNullable(ENUMS.get(annotation.simpleName() + "." + member));
    values.forEach(
        each ->
            copy.addMember(
                member, type.map(t -> constant(t, each)).orElseGet(() -> literal(each))));
  }

  private static CodeBlock constant(ClassName type, Object name) {
    return CodeBlock.of("$T.$L", type, name);
  }

  private static CodeBlock literal(Object value) {
    if (value instanceof TypeName type) {
      return CodeBlock.of("$T.class", type);
    }
    if (value instanceof Character character) {
      return CodeBlock.of("(char) $L", (int) character);
    }
    return value instanceof String ? CodeBlock.of("$S", value) : CodeBlock.of("$L", value);
  }
}
