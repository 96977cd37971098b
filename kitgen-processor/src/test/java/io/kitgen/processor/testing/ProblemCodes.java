package io.kitgen.processor.testing;

import io.kitgen.processor.spi.ProblemCode;
import java.io.File;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every code that kitgen has: the constants of the classes beside {@code ServiceProblems}. */
public final class ProblemCodes {

  private static final String PACKAGE = ProblemCode.class.getPackageName() + ".problem";

  private ProblemCodes() {}

  /** All, by number. */
  public static List<ProblemCode> all() {
    URI classes =
        URI.create(ProblemCode.class.getResource("problem/ServiceProblems.class").toString());
    return Stream.of(new File(classes).getParentFile().list())
        .map(file -> file.replaceFirst("\\.class$", ""))
        .filter(name -> name.endsWith("Problems"))
        .flatMap(name -> Stream.of(load(PACKAGE + "." + name).getFields()))
        .map(ProblemCodes::value)
        .sorted(Comparator.comparing(ProblemCode::code))
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static ProblemCode value(Field field) {
    try {
      return (ProblemCode) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
