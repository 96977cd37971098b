package io.kitgen.processor.read;

import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.processor.testing.ModelProbe;
import java.util.List;
import java.util.stream.Collectors;

/** Short ways to services in tests. */
final class Services {

  private static final String IMPORTS =
      """
      package demo;
      import io.kitgen.*;
      import io.kitgen.runtime.CallContext;
      import java.util.*;
      import java.util.concurrent.*;
      import org.jspecify.annotations.*;
      """;

  /** Both compilers. */
  enum Compiler {
    JAVAC,
    ECJ;

    /** The service among the types of {@code source}, which are in package {@code demo}. */
    ServiceModel read(String source) {
      return ModelProbe.read(build().source("demo/Shop.java", IMPORTS + source));
    }

    JavaBuild build() {
      return this == JAVAC ? JavaBuild.javac().without("-Werror") : JavaBuild.ecj();
    }
  }

  private Services() {}

  static OperationModel operation(ServiceModel service, String method) {
    return service.operations().stream()
        .filter(operation -> operation.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  /** {@code Order find(UUID id)}: names as they are printed, without packages of Java's own. */
  static String signature(OperationModel operation) {
    String parameters =
        operation.parameters().stream()
            .map(parameter -> parameter.type().name() + " " + parameter.name())
            .collect(Collectors.joining(", "));
    String result = operation.result().type().map(type -> type.name() + "").orElse("void");
    return simple(result + " " + operation.method() + "(" + parameters + ")");
  }

  static List<String> signatures(ServiceModel service) {
    return service.operations().stream().map(Services::signature).toList();
  }

  static String simple(String text) {
    return text.replaceAll(
        "\\b(?:java\\.[a-z]+(?:\\.[a-z]+)*|demo|org\\.jspecify\\.annotations)\\. ?(?=[A-Z@])", "");
  }
}
