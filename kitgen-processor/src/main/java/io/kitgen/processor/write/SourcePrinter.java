package io.kitgen.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.spi.GeneratedFile;

/**
 * Prints generated types. It needs no compiler, so any thread may print.
 *
 * @param processor the qualified name of the processor, for {@code @Generated}
 * @param marked whether {@code @Generated} can be seen from there
 * @param importsJavaLang whether a type of the user's hides one of {@code java.lang}
 */
public record SourcePrinter(String processor, boolean marked, boolean importsJavaLang) {

  // The class itself is in a module that the user's need not read: see ServiceModel.
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  /** {@code file} with its text. */
  public SourceFile print(GeneratedFile file) {
    if (file instanceof GeneratedFile.Type type) {
      String simple = type.type().name();
      String name = type.packageName().isEmpty() ? simple : type.packageName() + "." + simple;
      return new SourceFile(name, true, source(type));
    }
    GeneratedFile.Resource resource = (GeneratedFile.Resource) file;
    return new SourceFile(resource.path(), false, resource.content());
  }

  private String source(GeneratedFile.Type file) {
    TypeSpec type = marked ? marked(file.type()) : file.type();
    JavaFile source =
        JavaFile.builder(file.packageName(), type)
            .skipJavaLangImports(!importsJavaLang)
            .indent("  ")
            .build();
    return Layout.tidy(source.toString());
  }

  /** {@code @Generated("io.kitgen.processor.KitgenProcessor")}, after the other annotations. */
  private TypeSpec marked(TypeSpec type) {
    return type.toBuilder()
        .addAnnotation(
            AnnotationSpec.builder(GENERATED).addMember("value", "$S", processor).build())
        .build();
  }
}
