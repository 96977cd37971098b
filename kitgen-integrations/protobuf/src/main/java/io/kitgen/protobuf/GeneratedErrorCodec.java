package io.kitgen.protobuf;

import io.kitgen.protobuf.wire.ProtoReader;
import org.jspecify.annotations.Nullable;

/** A codec of a declared error of three generated methods. */
record GeneratedErrorCodec<E extends Exception>(
    ProtoErrorCodec.Reads<E> reads, GeneratedWrites<E> writes) implements ProtoErrorCodec<E> {

  @Override
  public E read(
      @Nullable String message, byte[] bytes, int offset, int length, ProtoLimits limits) {
    ProtoReader in = GeneratedCodec.reader(bytes, offset, length, limits);
    try {
      return reads.read(message, in, in.whole());
    } catch (ProtoException e) {
      throw e;
    } catch (RuntimeException e) {
      throw in.invalid(e);
    }
  }

  @Override
  public byte[] write(E error) {
    return writes.write(error, 0);
  }
}
