package io.kitgen.processor.testing;

import io.kitgen.processor.spi.ProblemCode;
import java.io.File;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every code that kitgen has: the constants of the classes beside and below {@code
 * ServiceProblems}.
 */
public final class ProblemCodes {

  private static final String PACKAGE = ProblemCode.class.getPackageName() + ".problem";

  private ProblemCodes() {}

  /** All, by number. */
  public static List<ProblemCode> all() {
    URI classes =
        URI.create(ProblemCode.class.getResource("problem/ServiceProblems.class").toString());
    File folder = new File(classes).getParentFile();
    return Stream.of(
            names(folder, ""),
            names(new File(folder, "grpc"), "grpc."),
            names(new File(folder, "stream"), "stream."))
        .flatMap(names -> names)
        .flatMap(name -> Stream.of(load(PACKAGE + "." + name).getFields()))
        .map(ProblemCodes::value)
        .sorted(Comparator.comparing(ProblemCode::code))
        .toList();
  }

  private static Stream<String> names(File folder, String start) {
    return Stream.of(folder.list())
        .filter(file -> file.endsWith("Problems.class"))
        .map(file -> start + file.replaceFirst("\\.class$", ""));
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
