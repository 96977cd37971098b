package io.kitgen.processor.random.run;

import io.kitgen.processor.random.source.ErrorType;
import io.kitgen.processor.random.source.ErrorType.Field;
import io.kitgen.processor.random.source.ServiceSource;
import io.kitgen.processor.random.value.Difference;
import io.kitgen.processor.random.value.Site;
import io.kitgen.processor.random.value.Values;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes exceptions of one service and compares them. */
final class Errors {
  private final ServiceSource service;
  private final Loaded classes;
  private final Values values;
  private final Site site;

  Errors(ServiceSource service, Loaded classes, Values values) {
    this.service = service;
    this.classes = classes;
    this.values = values;
    this.site = Site.of(service.marked() == ServiceSource.Marked.PACKAGE, Map.of());
  }

  Throwable make(ErrorType error) {
    List<Object> arguments = new ArrayList<>();
    String message = "went $wrong: \u00fc";
    switch (error.form()) {
      case MESSAGE, MESSAGE_AND_FIELDS -> arguments.add(message);
      case MESSAGE_AND_CAUSE -> {
        arguments.add(message);
        arguments.add(null);
      }
      case NOTHING, FIELDS -> {}
    }
    error.fields().forEach(field -> arguments.add(values.make(field.type(), site)));
    try {
      return (Throwable) constructor(error, arguments.size()).newInstance(arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private Constructor<?> constructor(ErrorType error, int parameters) {
    // The JDK's have several: (String) and (Throwable) among them.
    return Stream.of(type(error).getConstructors())
        .filter(c -> c.getParameterCount() == parameters)
        .filter(c -> !error.isForeign() || c.getParameterTypes()[0] == String.class)
        .findFirst()
        .orElseThrow();
  }

  Optional<String> difference(ErrorType error, Throwable expected, Throwable actual) {
    if (actual.getClass() != expected.getClass()) {
      return Optional.of("threw " + expected + " but the caller got " + Failure.trace(actual));
    }
    Optional<String> found =
        Difference.between("getMessage()", expected.getMessage(), actual.getMessage());
    for (Field field : error.fields()) {
      found =
          found.or(
              () ->
                  Difference.between(field.accessor(), read(field, expected), read(field, actual)));
    }
    return found.map(text -> expected.getClass().getSimpleName() + "." + text);
  }

  private static Object read(Field field, Throwable error) {
    return Loaded.call(error.getClass(), error, field.accessor());
  }

  private Class<?> type(ErrorType error) {
    return classes.type(
        error.isForeign() ? error.name() : service.packageName() + "." + error.name());
  }
}
