package io.kitgen.protobuf;

import io.kitgen.protobuf.wire.ProtoReader;
import io.kitgen.protobuf.wire.ProtoWriter;

/**
 * How a type looks as a message of Protocol Buffers. Implementations are generated constants, and
 * safe for use by many threads.
 *
 * @param <T> the type
 */
public interface ProtoCodec<T> {

  /**
   * Reads a message.
   *
   * @param bytes where it is
   * @param offset where it begins
   * @param length how many bytes it has
   * @param limits how much it may hold
   * @throws ProtoException when the bytes are no such message, or hold more than the limits allow
   */
  T read(byte[] bytes, int offset, int length, ProtoLimits limits);

  /**
   * Writes a message behind {@code before} bytes that are left zero: room for what frames it.
   *
   * @return an array of just that length
   * @throws ProtoException when {@code value} holds what has no form in Protocol Buffers
   */
  byte[] write(T value, int before);

  /** Reads a message that is all of {@code bytes}, within the usual limits. */
  default T read(byte[] bytes) {
    return read(bytes, 0, bytes.length, ProtoLimits.DEFAULT);
  }

  /** Writes a message. */
  default byte[] write(T value) {
    return write(value, 0);
  }

  /** A codec of three methods, for generated code. */
  static <T> ProtoCodec<T> of(Reads<T> reads, Sizes<T> sizes, Writes<T> writes) {
    return new GeneratedCodec<>(reads, new GeneratedWrites<>(sizes, writes));
  }

  /** Reads the message that {@code field} holds. */
  @FunctionalInterface
  interface Reads<T> {

    /**
     * Reads it.
     *
     * @param message where it is
     */
    T read(ProtoReader in, long message, String field);
  }

  /** Says how many bytes a message has. */
  @FunctionalInterface
  interface Sizes<T> {

    /** The size of {@code value}; {@code out} keeps what is needed to write it. */
    int size(T value, ProtoWriter out);
  }

  /** Writes a message. */
  @FunctionalInterface
  interface Writes<T> {

    /** Writes {@code value}, of which {@code out} was asked for the size before. */
    void write(T value, ProtoWriter out);
  }
}
