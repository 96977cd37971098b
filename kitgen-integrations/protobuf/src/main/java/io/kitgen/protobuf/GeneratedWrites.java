package io.kitgen.protobuf;

import io.kitgen.protobuf.wire.ProtoWriter;

/** Writes messages by two generated methods. */
record GeneratedWrites<T>(ProtoCodec.Sizes<T> sizes, ProtoCodec.Writes<T> writes) {

  // What the JDK leaves of the largest array.
  private static final int MAX_BYTES = Integer.MAX_VALUE - 8;
  private static final String CHANGED = "the value was changed while it was written";

  byte[] write(T value, int before) {
    ProtoWriter out = new ProtoWriter();
    int size = sizes.size(value, out);
    if (size < 0 || size > MAX_BYTES - before) {
      throw new ProtoException("the message has more than 2 GiB");
    }
    byte[] bytes = new byte[before + size];
    out.into(bytes, before);
    try {
      writes.write(value, out);
    } catch (IndexOutOfBoundsException e) {
      throw new ProtoException(CHANGED, e);
    }
    if (out.position() != bytes.length) {
      throw new ProtoException(CHANGED);
    }
    return bytes;
  }
}
