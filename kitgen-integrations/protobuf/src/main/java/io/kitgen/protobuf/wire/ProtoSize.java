package io.kitgen.protobuf.wire;

/** How many bytes numbers have on the wire. */
public final class ProtoSize {

  /** Those of a {@code bool}. */
  public static final int BOOL = 1;

  /** Those of a {@code fixed32}, {@code sfixed32} and {@code float}. */
  public static final int FIXED32 = 4;

  /** Those of a {@code fixed64}, {@code sfixed64} and {@code double}. */
  public static final int FIXED64 = 8;

  private ProtoSize() {}

  /** Those of an {@code int64} or {@code uint64}. */
  public static int int64(long value) {
    // Each seven bits are a byte: (bits + 6) / 7, and one for zero, without a division.
    return (Long.SIZE * 10 - Long.numberOfLeadingZeros(value) * 9) >>> 6;
  }

  /** Those of an {@code int32}: ten when it is negative. */
  public static int int32(int value) {
    return int64(value);
  }

  /** Those of a {@code uint32}. */
  public static int uint32(int value) {
    return (Integer.SIZE * 11 - Integer.numberOfLeadingZeros(value) * 9) >>> 6;
  }

  /** Those of a {@code sint32}. */
  public static int sint32(int value) {
    return uint32(value << 1 ^ value >> 31);
  }

  /** Those of a {@code sint64}. */
  public static int sint64(long value) {
    return int64(value << 1 ^ value >> 63);
  }

  /** Those of something of {@code size} bytes with its length before it. */
  public static int delimited(int size) {
    return uint32(size) + size;
  }
}
