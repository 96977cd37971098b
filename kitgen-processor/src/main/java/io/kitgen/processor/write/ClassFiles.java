package io.kitgen.processor.write;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** Knows where class files lie, where the compiler tells it: javac does since 18. */
final class ClassFiles {

  private static final Optional<MethodHandle> FILE_OBJECT = fileObject();

  private final Elements elements;

  ClassFiles(Elements elements) {
    this.elements = elements;
  }

  private static Optional<MethodHandle> fileObject() {
    try {
      return Optional.of(
          MethodHandles.publicLookup()
              .findVirtual(
                  Elements.class,
                  "getFileObjectOf",
                  MethodType.methodType(JavaFileObject.class, Element.class)));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return Optional.empty();
    }
  }

  /** The jar or folder that has the class file of {@code type}, closed by a slash. */
  Optional<URI> root(TypeElement type) {
    String path = elements.getBinaryName(type).toString().replace('.', '/') + ".class";
    return FILE_OBJECT
        .flatMap(method -> place(method, type))
        .map(URI::toString)
        .filter(place -> place.endsWith("/" + path))
        .map(place -> URI.create(place.substring(0, place.length() - path.length())));
  }

  private Optional<URI> place(MethodHandle method, TypeElement type) {
    try {
      Object file = method.invoke(elements, type);
      return file instanceof JavaFileObject found ? Optional.of(found.toUri()) : Optional.empty();
    } catch (UnsupportedOperationException e) {
      // What Eclipse says.
      return Optional.empty();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
