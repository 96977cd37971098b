package io.kitgen.processor.spi;

import io.kitgen.processor.model.Origin;
import io.kitgen.processor.spi.Problem.Severity;

/**
 * One thing that can be said to a user. In the templates {@code %1$s} is the first argument of
 * {@link #at}, in the fix as in the message.
 *
 * @param code unique: {@code KIT012}; a third-party transport has a prefix of its own
 * @param severity how grave it is
 * @param message the template of what is wrong, without a full stop
 * @param fix the template of what to do about it, without a full stop
 */
public record ProblemCode(String code, Severity severity, String message, String fix) {

  /** One that stops the build. */
  public static ProblemCode error(String code, String message, String fix) {
    return new ProblemCode(code, Severity.ERROR, message, fix);
  }

  /** One that does not. */
  public static ProblemCode warning(String code, String message, String fix) {
    return new ProblemCode(code, Severity.WARNING, message, fix);
  }

  /**
   * The problem at {@code origin}.
   *
   * @param arguments what the templates ask for, in the order of their numbers
   */
  public Problem at(Origin origin, Object... arguments) {
    return new Problem(
        code, severity, message.formatted(arguments), fix.formatted(arguments), origin);
  }
}
