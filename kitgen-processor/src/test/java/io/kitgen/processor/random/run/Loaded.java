package io.kitgen.processor.random.run;

import com.google.testing.compile.Compilation;
import io.kitgen.processor.random.source.ServiceSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The classes of a batch, in a loader of their own. */
final class Loaded extends ClassLoader {
  private static final String OUTPUT = "CLASS_OUTPUT/";

  private static final String OPEN_API = ".openapi.json";

  private final Map<String, JavaFileObject> files = new HashMap<>();
  private final Map<String, JavaFileObject> documents = new HashMap<>();

  Loaded(Compilation compilation) {
    super(Loaded.class.getClassLoader());
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().endsWith(OPEN_API)) {
        documents.put(file.getName(), file);
      }
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.getName();
        String name = path.substring(path.indexOf(OUTPUT) + OUTPUT.length());
        files.put(name.replace('/', '.').replaceAll("\\.class$", ""), file);
      }
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    JavaFileObject file = files.get(name);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    try (InputStream in = file.openInputStream()) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The OpenAPI document of {@code service}. */
  byte[] openApi(ServiceSource service) {
    String end = "/META-INF/kitgen/" + service.binaryName() + OPEN_API;
    for (Map.Entry<String, JavaFileObject> document : documents.entrySet()) {
      if (document.getKey().endsWith(end)) {
        try (InputStream in = document.getValue().openInputStream()) {
          return in.readAllBytes();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new AssertionError("no " + end);
  }

  Class<?> type(String name) {
    try {
      return Class.forName(name, true, this);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name + " was not generated", e);
    }
  }

  /** The class that was generated for {@code service} under {@code suffix}. */
  Class<?> generated(ServiceSource service, String suffix) {
    return type(service.generated(suffix));
  }

  /**
   * Calls a method by its name and number of arguments; {@code target} is null for a static one.
   */
  static Object call(Class<?> type, Object target, String name, Object... arguments) {
    Method method =
        Stream.of(type.getDeclaredMethods())
            .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
            .filter(m -> target != null || java.lang.reflect.Modifier.isStatic(m.getModifiers()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(type + " has no " + name));
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(type + "." + name + " failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
