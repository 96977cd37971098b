package io.kitgen.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.spi.GeneratedFile;
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

  // The class itself is in a module that the user's need not read: see ServiceModel.
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private final Filer filer;
  private final Elements elements;
  private final String processor;
  private final Set<String> types = new HashSet<>();

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
   * Writes {@code file}.
   *
   * @param service what it is generated from: the one element that an incremental build watches
   * @param marked whether {@code @Generated} can be seen from there
   */
  public void write(GeneratedFile file, Element service, boolean marked) throws IOException {
    if (file instanceof GeneratedFile.Type type) {
      String name = qualified(type);
      types.add(name);
      write(filer.createSourceFile(name, service), source(type, service, marked));
    } else if (file instanceof GeneratedFile.Resource resource) {
      FileObject target =
          filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), service);
      write(target, resource.content());
    }
  }

  private String source(GeneratedFile.Type file, Element service, boolean marked) {
    TypeSpec type = marked ? marked(file.type()) : file.type();
    JavaFile source =
        JavaFile.builder(file.packageName(), type)
            .skipJavaLangImports(!hidesJavaLang(elements.getPackageOf(service)))
            .indent("  ")
            .build();
    return Layout.tidy(source.toString());
  }

  private static String qualified(GeneratedFile.Type file) {
    String simple = file.type().name();
    return file.packageName().isEmpty() ? simple : file.packageName() + "." + simple;
  }

  private static void write(FileObject target, String content) throws IOException {
    try (Writer out = target.openWriter()) {
      out.write(content);
    }
  }

  /** {@code @Generated("io.kitgen.processor.KitgenProcessor")}, after the other annotations. */
  private TypeSpec marked(TypeSpec type) {
    return type.toBuilder()
        .addAnnotation(
            AnnotationSpec.builder(GENERATED).addMember("value", "$S", processor).build())
        .build();
  }

  /** Whether the user calls a type {@code Record} or {@code String}, which hides Java's own. */
  private boolean hidesJavaLang(PackageElement home) {
    return home.getEnclosedElements().stream()
        .anyMatch(type -> elements.getTypeElement("java.lang." + type.getSimpleName()) != null);
  }
}
