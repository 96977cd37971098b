package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.Shape.Use;
import java.util.List;
import java.util.stream.Collectors;

/** Writes types in full, so that no import and no type of the package can change what they mean. */
final class TypeText {
  private final ServiceSource service;

  TypeText(ServiceSource service) {
    this.service = service;
  }

  /** A type as source text, with its annotations at the places where Java wants them. */
  String of(Use use) {
    Shape shape = use.shape();
    if (shape instanceof Shape.Scalar scalar) {
      return scalar.primitive()
          ? scalar.type().primitive().orElseThrow()
          : annotated(scalar.type().boxed(), use);
    } else if (shape instanceof Shape.Bytes) {
      return "byte" + dimension(use);
    } else if (shape instanceof Shape.Named named) {
      UserType type = service.types().get(named.name());
      return annotated(service.binaryName(type).replace('$', '.'), use)
          + arguments(named.arguments());
    } else if (shape instanceof Shape.Sequence sequence) {
      return annotated(sequence.container(), use) + arguments(List.of(sequence.element()));
    } else if (shape instanceof Shape.MapOf map) {
      return annotated("java.util.Map", use) + arguments(List.of(map.key(), map.value()));
    } else if (shape instanceof Shape.OptionalOf optional) {
      return annotated("java.util.Optional", use) + arguments(List.of(optional.value()));
    } else if (shape instanceof Shape.PrimitiveOptional optional) {
      String kind = optional.type().primitive().orElseThrow();
      return annotated(
          "java.util.Optional" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1), use);
    } else if (shape instanceof Shape.ArrayOf array) {
      return array(array, dimension(use));
    }
    return annotations(use) + ((Shape.Variable) shape).name();
  }

  // The annotation before the first brackets belongs to the outermost array.
  private String array(Shape.ArrayOf array, String dimensions) {
    Use element = array.element();
    if (element.shape() instanceof Shape.ArrayOf inner) {
      return array(inner, dimensions + dimension(element));
    } else if (element.shape() instanceof Shape.Bytes) {
      return "byte" + dimensions + dimension(element);
    }
    return of(element) + dimensions;
  }

  private String dimension(Use use) {
    String annotations = annotations(use);
    return annotations.isEmpty() ? "[]" : " " + annotations + "[]";
  }

  private String annotated(String name, Use use) {
    int simple = name.lastIndexOf('.') + 1;
    return name.substring(0, simple) + annotations(use) + name.substring(simple);
  }

  private String annotations(Use use) {
    return (use.nullable() ? "@org.jspecify.annotations.Nullable " : "")
        + (use.tagged() ? "@" + service.packageName() + ".Tag " : "");
  }

  private String arguments(List<Use> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
  }
}
