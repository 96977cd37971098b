package io.kitgen.protobuf;

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
}
