package io.kitgen.processor.generate.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.runtime.json.JsonCodec;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.annotation.JsonNaming;

/** The services of {@code src/test/corpus}, compiled with the processor, and their codecs. */
final class CompiledCorpus {

  private final Class<?> holder;
  private final Map<Type, JsonCodec<Object>> codecs = new LinkedHashMap<>();

  private CompiledCorpus(Class<?> holder) throws IllegalAccessException {
    this.holder = holder;
    for (Field field : holder.getFields()) {
      if (field.getType() == JsonCodec.class) {
        codecs.put(
            ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0], codec(field));
      }
    }
  }

  /** The codecs of the service {@code corpus.<name>}. */
  static CompiledCorpus of(String name) {
    try {
      return new CompiledCorpus(Loader.CORPUS.loadClass("corpus." + name + "Json"));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** Compiled once for all tests; kept open, since classes are loaded as they are needed. */
  private static final class Loader {
    static final ClassLoader CORPUS = load();

    private static ClassLoader load() {
      Built built =
          JavaBuild.javac()
              .sources(Path.of("src", "test", "corpus"))
              .library(JavaBuild.location(JsonNaming.class))
              .run();
      built.assertClean();
      try {
        return new URLClassLoader(
            new URL[] {built.classes().toUri().toURL()}, CompiledCorpus.class.getClassLoader());
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Which value a codec is for is not known here. */
  @SuppressWarnings("unchecked")
  private static JsonCodec<Object> codec(Field field) throws IllegalAccessException {
    return (JsonCodec<Object>) field.get(null);
  }

  /** Every codec by the type that it is for. */
  Map<Type, JsonCodec<Object>> codecs() {
    assertThat(codecs).isNotEmpty();
    return codecs;
  }

  /** The codec that the constant {@code name} holds. */
  @SuppressWarnings("unchecked")
  JsonCodec<Object> codec(String name) {
    return (JsonCodec<Object>) constant(name);
  }

  /** What the constant {@code name} holds. */
  Object constant(String name) {
    try {
      return holder.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }
}
