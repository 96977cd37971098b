package io.kitgen.protobuf;

import io.kitgen.runtime.error.DeclaredError;
import java.util.Objects;

/**
 * A declared error with the message that carries its fields among the details of a status.
 *
 * @param declared the error
 * @param message the full name of its message: {@code pb.TwoZeroes}
 * @param codec writes its fields, and makes the exception of them again
 * @param <E> the exception
 */
public record ProtoError<E extends Exception>(
    DeclaredError<E> declared, String message, ProtoErrorCodec<E> codec) {

  /** Checks that nothing is null. */
  public ProtoError {
    Objects.requireNonNull(declared, "declared");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(codec, "codec");
  }
}
