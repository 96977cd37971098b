package io.kitgen.protobuf.wire;

import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.runtime.text.TextFormat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of one message, straight from the array that they are in. Used by generated code,
 * by one thread.
 *
 * <p>A method that reads a message is told where it is, enters it, reads tags until there are no
 * more, and leaves it. Where a message stands in a field that is there once, {@link
 * #readMessage(long)} notes where, and it is read when there are no more tags: senders may send it
 * in parts, which are one message together.
 *
 * <p>Whatever is read throws {@link ProtoException} when the bytes are not it.
 */
public final class ProtoReader {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int VARINT_BITS = 64;
  private static final int FEW = 16;
  private static final int BACK = Integer.MAX_VALUE;

  private final int length;
  private final ProtoPath path;
  private byte[] bytes;
  private int position;
  private int limit;
  private int packedEnd;
  private @Nullable ProtoParts parts;

  /** Reads {@code length} of {@code bytes} from {@code offset} on. */
  public ProtoReader(byte[] bytes, int offset, int length, ProtoLimits limits) {
    this.bytes = bytes;
    this.position = offset;
    this.limit = offset + length;
    this.length = length;
    this.path = new ProtoPath(limits.depth());
  }

  /** Where the whole message is. */
  public long whole() {
    return (long) position << 32 | length;
  }

  /**
   * Goes to a message.
   *
   * @param message where it is
   * @param field what holds it
   * @return what {@link #leave} needs
   */
  public long enter(long message, String field) {
    path.enter(field);
    long outer = (long) limit << 32 | position;
    if (ProtoParts.isJoined(message)) {
      bytes = parts().enter(message, bytes);
      position = 0;
      limit = (int) message;
      return Long.MIN_VALUE | outer;
    }
    position = (int) (message >>> 32);
    limit = position + (int) message;
    return outer;
  }

  /** Goes back to where it was before it entered. */
  public void leave(long outer) {
    path.leave();
    if (outer < 0) {
      bytes = parts().leave();
    }
    position = (int) outer & BACK;
    limit = (int) (outer >>> 32) & BACK;
  }

  /** A message with nothing in it. */
  public long nothing() {
    return (long) position << 32;
  }

  /** The tag of the next field; 0 when there is none. */
  public int readTag() {
    if (position == limit) {
      return 0;
    }
    int tag = readInt32();
    if (tag >>> 3 == 0) {
      throw new ProtoException(path.prefix() + "0 is no number of a field");
    }
    return tag;
  }

  /** Passes over the field of {@code tag}. */
  public void skip(int tag) {
    switch (tag & 7) {
      case 0 -> readInt64();
      case 1 -> take(8);
      case 2 -> take(readLength());
      case 3 -> skipGroup(tag);
      case 5 -> take(4);
      default -> throw new ProtoException(path.prefix() + "a field has no type that is known");
    }
  }

  private void skipGroup(int start) {
    path.enter("group");
    for (int tag = readTag(); tag != start + 1; tag = readTag()) {
      if (tag == 0) {
        throw truncated();
      }
      skip(tag);
    }
    path.leave();
  }

  /** Where the message is that comes next, which is passed over. */
  public long readMessage() {
    int size = readLength();
    return (long) take(size) << 32 | size;
  }

  /** The same, with what has come of it {@code before}: 0 where that is nothing. */
  public long readMessage(long before) {
    long message = readMessage();
    return before == 0 ? message : parts().join(before, message, bytes);
  }

  private ProtoParts parts() {
    if (parts == null) {
      parts = new ProtoParts(length);
    }
    return parts;
  }

  /**
   * Begins numbers of a repeated field, which come packed or one by one.
   *
   * @return what {@link #hasNext} needs
   */
  public int readPacked(int tag) {
    if ((tag & 7) != 2) {
      packedEnd = -1;
      return position + 1;
    }
    int size = readLength();
    if (size > limit - position) {
      throw truncated();
    }
    packedEnd = position + size;
    return packedEnd;
  }

  /** Whether there is one more of these numbers. */
  public boolean hasNext(int end) {
    if (position > end && packedEnd >= 0) {
      throw truncated();
    }
    return position < end;
  }

  /** How long an array shall be of which {@code length} are not enough. */
  public int more(int length) {
    return Math.max(FEW, length + (length >> 1));
  }

  /** An {@code int32} that is a byte. */
  public byte readByte(String field) {
    int value = readInt32();
    if (value != (byte) value) {
      throw invalid(field, value + " is no byte");
    }
    return (byte) value;
  }

  /** An {@code int32} that is a short. */
  public short readShort(String field) {
    int value = readInt32();
    if (value != (short) value) {
      throw invalid(field, value + " has more than 16 bits");
    }
    return (short) value;
  }

  /** An {@code int32} that is a character. */
  public char readChar(String field) {
    int value = readInt32();
    if (value != (char) value) {
      throw invalid(field, value + " is no character");
    }
    return (char) value;
  }

  /** An {@code int32}. */
  public int readInt32() {
    int at = position;
    if (at < limit && bytes[at] >= 0) {
      position = at + 1;
      return bytes[at];
    }
    return (int) readVarint();
  }

  /** An {@code int64} or {@code uint64}. */
  public long readInt64() {
    int at = position;
    if (at < limit && bytes[at] >= 0) {
      position = at + 1;
      return bytes[at];
    }
    return readVarint();
  }

  private long readVarint() {
    byte[] from = bytes;
    int at = position;
    long value = 0;
    for (int shift = 0; shift < VARINT_BITS; shift += 7) {
      if (at >= limit) {
        throw truncated();
      }
      byte next = from[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        position = at;
        return value;
      }
    }
    throw new ProtoException(path.prefix() + "a number has more than ten bytes");
  }

  /** A {@code sint32}. */
  public int readSint32() {
    int value = readInt32();
    return value >>> 1 ^ -(value & 1);
  }

  /** A {@code sint64}. */
  public long readSint64() {
    long value = readInt64();
    return value >>> 1 ^ -(value & 1);
  }

  /** A {@code fixed32} or {@code sfixed32}. */
  public int readFixed32() {
    return (int) INTS.get(bytes, take(4));
  }

  /** A {@code fixed64} or {@code sfixed64}. */
  public long readFixed64() {
    return (long) LONGS.get(bytes, take(8));
  }

  /** A {@code float}. */
  public float readFloat() {
    return Float.intBitsToFloat(readFixed32());
  }

  /** A {@code double}. */
  public double readDouble() {
    return Double.longBitsToDouble(readFixed64());
  }

  /** A {@code bool}. */
  public boolean readBool() {
    return readInt64() != 0;
  }

  /** The {@code string} that {@code field} holds. */
  public String readString(String field) {
    int size = readLength();
    int start = take(size);
    String text = new String(bytes, start, size, StandardCharsets.UTF_8);
    // What stands for malformed bytes may also have been sent.
    if (text.indexOf('\ufffd') >= 0 && !ProtoText.isUtf8(bytes, start, size)) {
      throw invalid(field, "the string is not UTF-8");
    }
    return text;
  }

  /** {@code bytes}, copied. */
  public byte[] readBytes() {
    int size = readLength();
    int start = take(size);
    return Arrays.copyOfRange(bytes, start, start + size);
  }

  /** The constant of which {@code field} holds the name. */
  public <E extends Enum<E>> E readConstant(Class<E> type, String field) {
    return constant(type, readString(field), field);
  }

  /** The constant without a name, which {@code field} does not hold: there is none. */
  public <E extends Enum<E>> E noConstant(Class<E> type, String field) {
    return constant(type, "", field);
  }

  private <E extends Enum<E>> E constant(Class<E> type, String name, String field) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new ProtoException(path.prefix(field) + "names no " + type.getSimpleName(), e);
    }
  }

  /** What {@code field} holds as a string in {@code format}. */
  public <T> T readText(TextFormat<T> format, String field) {
    return parse(format, readString(field), field);
  }

  /** What the empty string is in {@code format}, since {@code field} did not come. */
  public <T> T noText(TextFormat<T> format, String field) {
    try {
      return format.parse("");
    } catch (IllegalArgumentException e) {
      ProtoException missing = missing(field);
      missing.addSuppressed(e);
      throw missing;
    }
  }

  private <T> T parse(TextFormat<T> format, String text, String field) {
    try {
      return format.parse(text);
    } catch (IllegalArgumentException e) {
      // Its message is meant for the sender.
      throw new ProtoException(path.prefix(field) + e.getMessage(), e);
    }
  }

  private int readLength() {
    int size = readInt32();
    if (size < 0) {
      throw new ProtoException(path.prefix() + "a length is negative");
    }
    return size;
  }

  private int take(int size) {
    int start = position;
    if (size > limit - start) {
      throw truncated();
    }
    position = start + size;
    return start;
  }

  private ProtoException truncated() {
    return new ProtoException(path.prefix() + "the message ends within a field");
  }

  /** Says that {@code field}, which has to be there, is not. */
  public ProtoException missing(String field) {
    return invalid(field, "is missing");
  }

  /** Says that {@code number} in {@code field} stands for no constant of {@code type}. */
  public ProtoException unknown(String type, int number, String field) {
    return invalid(field, number + " is no " + type);
  }

  /** Says what is wrong with {@code field}. */
  public ProtoException invalid(String field, String reason) {
    return new ProtoException(path.prefix(field) + reason);
  }

  /** Says that what the message holds makes no value. */
  public ProtoException invalid(RuntimeException cause) {
    return new ProtoException(path.prefix() + "the message is not valid", cause);
  }
}
