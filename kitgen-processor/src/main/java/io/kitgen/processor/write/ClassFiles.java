package io.kitgen.processor.write;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Knows where class files lie: those of the class path; of others where the compiler tells it, as
 * javac does since 18.
 */
final class ClassFiles {

  private static final Optional<MethodHandle> FILE_OBJECT = fileObject();

  private final Elements elements;
  private final Filer filer;

  ClassFiles(Elements elements, Filer filer) {
    this.elements = elements;
    this.filer = filer;
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
  Optional<URI> root(TypeElement type) throws IOException {
    String name = elements.getBinaryName(type).toString();
    String path = name.replace('.', '/') + ".class";
    Optional<URI> found = onClassPath(name);
    if (found.isEmpty()) {
      found = FILE_OBJECT.flatMap(method -> place(method, type));
    }
    return found
        .map(URI::toString)
        .filter(place -> place.endsWith("/" + path))
        .map(place -> URI.create(place.substring(0, place.length() - path.length())));
  }

  private Optional<URI> onClassPath(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    try {
      return Optional.of(
          filer
              .getResource(
                  StandardLocation.CLASS_PATH,
                  dot < 0 ? "" : name.substring(0, dot),
                  name.substring(dot + 1) + ".class")
              .toUri());
    } catch (FileNotFoundException | NoSuchFileException | IllegalArgumentException e) {
      return Optional.empty();
    }
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
