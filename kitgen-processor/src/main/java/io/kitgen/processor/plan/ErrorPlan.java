package io.kitgen.processor.plan;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.ErrorModel;
import java.util.List;
import java.util.Optional;

/**
 * A declared error with every name decided.
 *
 * @param name the discriminator on every wire: {@code two-zeroes}
 * @param constant the {@code DeclaredError} constant in the JSON class: {@code TWO_ZEROES}
 * @param code the name of a {@code io.kitgen.Code}
 * @param httpStatus 400 to 599
 * @param problemType a URI, or {@code about:blank}
 * @param factory the static method that builds it again; empty for a constructor
 * @param arguments the source of each of its arguments, in order
 * @param members the properties that are written
 */
public record ErrorPlan(
    ErrorModel model,
    String name,
    String constant,
    String code,
    int httpStatus,
    String problemType,
    String title,
    Optional<String> factory,
    List<Argument> arguments,
    List<ErrorModel.ErrorProperty> members) {

  /** Where an argument comes from. */
  public sealed interface Argument {
    /** The message. */
    record Message() implements Argument {}

    /** No cause: a null of the parameter's type. */
    record NoCause(TypeName type) implements Argument {}

    /** A property of the same name. */
    record Property(ErrorModel.ErrorProperty property) implements Argument {}
  }

  /** The property that carries {@code name}, if any does. */
  public Optional<ErrorModel.ErrorProperty> member(String name) {
    return members.stream().filter(m -> m.name().equals(name)).findFirst();
  }
}
