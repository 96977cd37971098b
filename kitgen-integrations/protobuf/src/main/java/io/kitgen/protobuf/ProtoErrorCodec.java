package io.kitgen.protobuf;

import io.kitgen.protobuf.wire.ProtoReader;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of a declared error look as a message. The sentence of the exception is none of
 * them: it travels as the message of the status. Implementations are generated constants, and safe
 * for use by many threads.
 *
 * @param <E> the exception
 */
public interface ProtoErrorCodec<E extends Exception> {

  /**
   * Builds the exception again.
   *
   * @param message what the status says
   * @param bytes where the fields are
   * @param offset where they begin
   * @param length how many bytes they have
   * @param limits how much they may hold
   * @throws ProtoException when the bytes are no such message, or hold more than the limits allow
   */
  E read(@Nullable String message, byte[] bytes, int offset, int length, ProtoLimits limits);

  /**
   * Writes the fields of {@code error}.
   *
   * @throws ProtoException when one holds what has no form in Protocol Buffers
   */
  byte[] write(E error);

  /** A codec of three methods, for generated code. */
  static <E extends Exception> ProtoErrorCodec<E> of(
      Reads<E> reads, ProtoCodec.Sizes<E> sizes, ProtoCodec.Writes<E> writes) {
    return new GeneratedErrorCodec<>(reads, new GeneratedWrites<>(sizes, writes));
  }

  /** Builds an exception again. */
  @FunctionalInterface
  interface Reads<E> {

    /**
     * Builds it.
     *
     * @param text what the status says
     * @param message where its fields are
     */
    E read(@Nullable String text, ProtoReader in, long message);
  }
}
