package io.kitgen.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor of the same build: generates one type in each round. */
@SupportedAnnotationTypes("*")
public final class TypeMaker extends AbstractProcessor {

  private final List<String> sources;
  private int round;

  /**
   * @param sources of types in package {@code demo}, one for each round
   */
  public TypeMaker(String... sources) {
    this.sources = List.of(sources);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (round < sources.size()) {
      String source = sources.get(round++);
      String name = source.replaceFirst("(?s).*?(?:record|class|interface|enum) (\\w+).*", "$1");
      try (Writer out = processingEnv.getFiler().createSourceFile("demo." + name).openWriter()) {
        out.write("package demo; " + source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }
}
