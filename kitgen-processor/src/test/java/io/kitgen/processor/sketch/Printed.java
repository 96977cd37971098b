package io.kitgen.processor.sketch;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.spi.GeneratedFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generated files as text, white space reduced to single spaces so that layout does not matter. */
public final class Printed {

  private Printed() {}

  public static String flat(Stream<GeneratedFile> files) {
    return files.map(Printed::text).collect(Collectors.joining()).replaceAll("\\s+", " ");
  }

  public static String flat(TypeSpec type) {
    return flat(Stream.of(new GeneratedFile.Type("demo", type)));
  }

  private static String text(GeneratedFile file) {
    return file instanceof GeneratedFile.Type type
        ? JavaFile.builder(type.packageName(), type.type())
            .skipJavaLangImports(true)
            .build()
            .toString()
        : ((GeneratedFile.Resource) file).content();
  }
}
