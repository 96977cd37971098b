package io.kitgen.processor.dialect;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.processor.testing.ModelProbe;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of interfaces with annotations of others, as text. */
final class Translated {

  private Translated() {}

  /** The service among the types of {@code source}, which are in package {@code demo}. */
  static Dialects.Translation of(String imports, String source) {
    String text =
        "package demo;\nimport io.kitgen.KitService;\nimport java.util.*;\n"
            + Stream.of(imports.split(" ", -1))
                .map(name -> "import " + name + ";\n")
                .collect(joining())
            + source;
    JavaBuild build = JavaBuild.javac().without("-Werror").dialects();
    return Dialects.translate(ModelProbe.read(build.source("demo/Shop.java", text)));
  }

  /** The service with annotations of ours: a line for the interface, one for each operation. */
  static String text(String imports, String source) {
    Dialects.Translation translation = of(imports, source);
    return Stream.concat(
            translation.problems().stream().map(Problem::message), lines(translation.service()))
        .collect(joining("\n", "", "\n"));
  }

  /** What is said, code by code. */
  static List<String> codes(String imports, String source) {
    return of(imports, source).problems().stream().map(Problem::code).toList();
  }

  private static Stream<String> lines(ServiceModel service) {
    String annotations = annotations(service.annotations());
    return Stream.concat(
        annotations.isEmpty() ? Stream.empty() : Stream.of(annotations.strip()),
        service.operations().stream().map(Translated::line));
  }

  private static String line(OperationModel operation) {
    return annotations(operation.annotations())
        + operation.method()
        + operation.parameters().stream().map(Translated::text).collect(joining(", ", "(", ")"));
  }

  private static String text(ParameterModel parameter) {
    String mark =
        switch (parameter.type().nullness()) {
          case NON_NULL -> parameter.type().key().isPrimitive() ? "" : "!";
          case NULLABLE -> "?";
          case UNSPECIFIED -> "";
        };
    return annotations(parameter.annotations()) + parameter.name() + mark;
  }

  private static String annotations(List<AnnotationModel> annotations) {
    return annotations.stream()
        .filter(annotation -> !annotation.type().simpleName().equals("KitService"))
        .map(
            annotation ->
                "@"
                    + annotation.type().simpleName()
                    + (annotation.values().isEmpty()
                        ? ""
                        : new java.util.TreeMap<>(annotation.values()).toString())
                    + " ")
        .collect(joining())
        .replace("{value=", "(")
        .replaceAll("\\}(?= )(?!\\})", ")");
  }
}
