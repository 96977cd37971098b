package io.kitgen.processor.generate.messages;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Prints one record. */
final class MessageRecord {

  /** The components that would keep java.util.Objects from being called. */
  private static final Set<String> HIDING = Set.of("Objects", "java");

  private MessageRecord() {}

  // public record LoginRequest(String user, @JsonProperty("pwd") String password) { … }
  static TypeSpec of(
      ClassName name,
      CodeBlock about,
      List<AnnotationSpec> annotations,
      List<Component> components) {
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(name)
            .addJavadoc(about)
            .addAnnotations(annotations)
            .addModifiers(Modifier.PUBLIC)
            .recordConstructor(header(components));
    if (components.stream().anyMatch(Component::required)) {
      record.addMethod(nullChecks(components));
    }
    if (components.stream().anyMatch(Component::sensitive)) {
      record.addMethod(redacted(name, components));
    }
    return record.build();
  }

  private static MethodSpec header(List<Component> components) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    for (Component component : components) {
      header.addParameter(
          ParameterSpec.builder(component.printed(), component.name())
              .addAnnotations(component.annotations())
              .build());
    }
    return header.build();
  }

  // public LoginRequest {
  //   Objects.requireNonNull(user, "user");
  // }
  private static MethodSpec nullChecks(List<Component> components) {
    MethodSpec.Builder constructor =
        MethodSpec.compactConstructorBuilder()
            .addJavadoc("Checks what must not be null.\n")
            .addModifiers(Modifier.PUBLIC);
    boolean hidden = components.stream().map(Component::name).anyMatch(HIDING::contains);
    for (Component component : components) {
      if (component.required()) {
        constructor.addCode(nullCheck(component.name(), hidden));
      }
    }
    return constructor.build();
  }

  // Objects.requireNonNull(user, "user");
  private static CodeBlock nullCheck(String name, boolean hidden) {
    if (!hidden) {
      return CodeBlock.of("$T.requireNonNull($L, $S);\n", Objects.class, name, name);
    }
    // In an expression, a variable goes before a class or package of its name; after new it cannot.
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", name)
        .addStatement("throw new $T($S)", NullPointerException.class, name)
        .endControlFlow()
        .build();
  }

  // @Override
  // public String toString() {
  //   return "LoginRequest[user=" + user + ", password=***]";
  // }
  private static MethodSpec redacted(ClassName name, List<Component> components) {
    CodeBlock.Builder text = CodeBlock.builder();
    StringBuilder literal = new StringBuilder(name.simpleName()).append('[');
    String separator = "";
    for (Component component : components) {
      literal.append(separator).append(component.name()).append('=');
      if (component.sensitive()) {
        literal.append("***");
      } else {
        text.add("$S + $L$W+ ", literal, component.name());
        literal.setLength(0);
      }
      separator = ", ";
    }
    text.add("$S", literal.append(']'));
    return MethodSpec.methodBuilder("toString")
        .addJavadoc("Keeps to itself what is sensitive.\n")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return $L", text.build())
        .build();
  }
}
