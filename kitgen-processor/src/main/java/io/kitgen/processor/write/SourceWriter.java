package io.kitgen.processor.write;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes the generated files of services, each file once and with its service as its origin. */
public final class SourceWriter {

  private final Filer filer;
  private final Elements elements;
  private final String processor;
  private final Set<String> types = new HashSet<>();
  private final Map<String, Boolean> javaLang = new HashMap<>();

  /**
   * @param processor the qualified name of the processor, for {@code @Generated}
   */
  public SourceWriter(Filer filer, Elements elements, String processor) {
    this.filer = filer;
    this.elements = elements;
    this.processor = processor;
  }

  /** The qualified names of the types that were written until now. */
  public Set<String> types() {
    return Collections.unmodifiableSet(types);
  }

  /**
   * What prints the files that are made from {@code origin}.
   *
   * @param marked whether {@code @Generated} can be seen from there
   */
  public SourcePrinter printer(Element origin, boolean marked) {
    return new SourcePrinter(processor, marked, hidesJavaLang(elements.getPackageOf(origin)));
  }

  /**
   * Writes {@code file}.
   *
   * @param origin what it is generated from: the one element that an incremental build watches
   */
  public void write(SourceFile file, Element origin) throws IOException {
    if (file.isType()) {
      types.add(file.name());
    }
    FileObject target =
        file.isType()
            ? filer.createSourceFile(file.name(), origin)
            : filer.createResource(StandardLocation.CLASS_OUTPUT, "", file.name(), origin);
    try (Writer out = target.openWriter()) {
      out.write(file.text());
    }
  }

  /**
   * To be called with the types that have records within, before anything else is asked for in this
   * round. Class files of theirs may be there from the last time. javac before 23 fails later on a
   * record that it completes without the type around it (JDK-8332297), as it does when it lists a
   * package.
   */
  public void expect(Stream<String> types) {
    types.forEach(elements::getTypeElement);
  }

  /** Whether the user calls a type {@code Record} or {@code String}, which hides Java's own. */
  private boolean hidesJavaLang(PackageElement home) {
    return home.getEnclosedElements().stream()
        .map(type -> type.getSimpleName().toString())
        .anyMatch(name -> javaLang.computeIfAbsent(name, this::isInJavaLang));
  }

  // A look into every module of the JDK, so of each name one is enough.
  private boolean isInJavaLang(String name) {
    return elements.getTypeElement("java.lang." + name) != null;
  }
}
