package io.kitgen.processor.write;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
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
  private final Set<String> javaLang = new HashSet<>();

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

  /** Whether the user calls a type {@code Record} or {@code String}, which hides Java's own. */
  private boolean hidesJavaLang(PackageElement home) {
    if (javaLang.isEmpty()) {
      PackageElement lang = elements.getPackageElement("java.lang");
      lang.getEnclosedElements().forEach(type -> javaLang.add(type.getSimpleName().toString()));
    }
    return home.getEnclosedElements().stream()
        .anyMatch(type -> javaLang.contains(type.getSimpleName().toString()));
  }
}
