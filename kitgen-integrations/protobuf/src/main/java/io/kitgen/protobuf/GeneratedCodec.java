package io.kitgen.protobuf;

import io.kitgen.protobuf.wire.ProtoReader;
import java.util.Objects;

/** A codec of three generated methods. */
record GeneratedCodec<T>(ProtoCodec.Reads<T> reads, GeneratedWrites<T> writes)
    implements ProtoCodec<T> {

  @Override
  public T read(byte[] bytes, int offset, int length, ProtoLimits limits) {
    ProtoReader in = reader(bytes, offset, length, limits);
    try {
      return reads.read(in, in.whole(), "");
    } catch (ProtoException e) {
      throw e;
    } catch (RuntimeException e) {
      // Thrown by what was to be made of it.
      throw in.invalid(e);
    }
  }

  static ProtoReader reader(byte[] bytes, int offset, int length, ProtoLimits limits) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length > limits.messageBytes()) {
      throw new ProtoException(
          "the message has " + length + " bytes, more than " + limits.messageBytes());
    }
    return new ProtoReader(bytes, offset, length, limits);
  }

  @Override
  public byte[] write(T value, int before) {
    return writes.write(value, before);
  }
}
