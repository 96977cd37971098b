package io.kitgen.runtime.error;

import io.kitgen.Code;
import java.util.Objects;

/**
 * A business error of an operation: an exception that its interface declares, which travels typed
 * over every transport. A generated constant.
 *
 * @param type the exception's class; its subclasses belong to it too
 * @param name tells it apart on every wire, unique within the operation: {@code two-zeroes}
 * @param code what kind of error it is
 * @param httpStatus the status of an HTTP answer, 400 to 599
 * @param problemType the {@code type} of an RFC 9457 problem; {@code about:blank} when there is
 *     none
 * @param title the {@code title} of an RFC 9457 problem
 * @param codec how its fields are written and how it is built again
 * @param <E> the exception
 */
public record DeclaredError<E extends Exception>(
    Class<E> type,
    String name,
    Code code,
    int httpStatus,
    String problemType,
    String title,
    ErrorCodec<E> codec) {

  /** Checks that nothing is null. */
  public DeclaredError {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(problemType, "problemType");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(codec, "codec");
  }
}
