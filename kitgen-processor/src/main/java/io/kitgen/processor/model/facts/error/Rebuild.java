package io.kitgen.processor.model.facts.error;

import static java.util.Comparator.comparingLong;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.ErrorModel.ErrorConstructor;
import io.kitgen.processor.model.ErrorModel.ErrorParameter;
import io.kitgen.processor.model.ErrorModel.ErrorProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a client builds a declared error again: by the {@code @JsonCreator}, else by the public
 * constructor of which it knows every argument, the one that takes most properties, and of those
 * the one that takes the message.
 *
 * @param factory the static method to call; empty for a constructor
 * @param sources where each argument comes from, in order
 */
public record Rebuild(Optional<String> factory, List<Source> sources) {

  private static final ClassName STRING = ClassName.get(String.class);

  private static final Comparator<Rebuild> BETTER_FIRST =
      comparingLong((Rebuild rebuild) -> rebuild.count(Source.Property.class))
          .reversed()
          .thenComparing(rebuild -> rebuild.count(Source.Message.class) == 0)
          .thenComparing(rebuild -> rebuild.count(Source.Cause.class));

  /** Where an argument comes from. */
  public sealed interface Source {
    /** The message that travelled beside the members. */
    record Message() implements Source {}

    /** The cause, which does not travel; {@code type} is the parameter's. */
    record Cause(TypeName type) implements Source {}

    /** A property that travelled as a member. */
    record Property(ErrorProperty property) implements Source {}
  }

  /**
   * The best way, if there is any.
   *
   * @param properties those that travel
   */
  public static Optional<Rebuild> of(ErrorModel error, List<ErrorProperty> properties) {
    List<ErrorConstructor> marked =
        error.constructors().stream().filter(ErrorConstructor::jsonCreator).toList();
    List<ErrorConstructor> candidates = marked.isEmpty() ? error.constructors() : marked;
    return candidates.stream()
        .flatMap(constructor -> by(constructor, properties).stream())
        // Stable: of two that are equally good, the one that stands first in the source.
        .sorted(BETTER_FIRST)
        .findFirst();
  }

  private static Optional<Rebuild> by(
      ErrorConstructor constructor, List<ErrorProperty> properties) {
    boolean single =
        constructor.parameters().stream().filter(parameter -> !parameter.cause()).count() == 1;
    List<Source> sources = new ArrayList<>();
    for (ErrorParameter parameter : constructor.parameters()) {
      Optional<Source> source = source(parameter, properties, single);
      if (source.isEmpty()) {
        return Optional.empty();
      }
      sources.add(source.get());
    }
    return Optional.of(new Rebuild(constructor.factory(), List.copyOf(sources)));
  }

  /** A lone text is the message, whatever it is called, unless a property has its name. */
  private static Optional<Source> source(
      ErrorParameter parameter, List<ErrorProperty> properties, boolean single) {
    if (parameter.cause()) {
      return Optional.of(new Source.Cause(parameter.type().key()));
    }
    boolean text = parameter.type().key().equals(STRING);
    if (text && parameter.name().equals("message")) {
      return Optional.of(new Source.Message());
    }
    Optional<Source> property =
        properties.stream()
            .filter(candidate -> candidate.name().equals(parameter.name()))
            .filter(
                candidate -> boxed(candidate.type().key()).equals(boxed(parameter.type().key())))
            .findFirst()
            .map(Source.Property::new);
    return property.isEmpty() && text && single ? Optional.of(new Source.Message()) : property;
  }

  private static TypeName boxed(TypeName type) {
    return type.isPrimitive() ? type.box() : type;
  }

  private long count(Class<? extends Source> kind) {
    return sources.stream().filter(kind::isInstance).count();
  }
}
