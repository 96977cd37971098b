package io.kitgen.protobuf.wire;

import io.kitgen.protobuf.ProtoException;
import io.kitgen.runtime.text.TextFormat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes one message into an array that has room for just it. Used by generated code, by one
 * thread: first everything is asked for its size, then all is written in the same order. What is
 * found out on the first way, the sizes of nested messages and the texts of values, is kept for the
 * second.
 */
public final class ProtoWriter {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int FEW = 8;
  private static final int[] NO_SIZES = {};
  private static final String[] NO_TEXTS = {};
  private static final byte[] NO_BYTES = {};

  private int[] sizes = NO_SIZES;
  private String[] texts = NO_TEXTS;
  private int nextSize;
  private int nextText;
  private boolean ascii = true;
  private byte[] bytes = NO_BYTES;
  private int position;

  /** Has seen nothing. */
  public ProtoWriter() {}

  // --- first way

  /** Begins a message or packed numbers; gives what {@link #end} needs. */
  public int begin() {
    return nextSize++;
  }

  /** Keeps the size of what was begun as {@code index}, and gives it. */
  public int end(int index, int size) {
    // Nobody writes the size of the whole.
    if (index > 0) {
      if (index > sizes.length) {
        sizes = Arrays.copyOf(sizes, Math.max(FEW, 2 * index));
      }
      sizes[index - 1] = size;
    }
    return size;
  }

  /** The size of a {@code string} with its length. */
  public int sizeOf(String value) {
    if (ProtoText.isAscii(value)) {
      return ProtoSize.delimited(value.length());
    }
    ascii = false;
    return ProtoSize.delimited(ProtoText.size(value));
  }

  /** The size of {@code value} as a string in {@code format}, which is kept. */
  public <T> int sizeOf(TextFormat<T> format, T value) {
    String text = format.format(value);
    if (nextText == texts.length) {
      texts = Arrays.copyOf(texts, Math.max(FEW, 2 * nextText));
    }
    texts[nextText++] = text;
    return sizeOf(text);
  }

  /** The same with a tag of {@code tag} bytes before it, or nothing when the text is empty. */
  public <T> int sizeOf(int tag, TextFormat<T> format, T value) {
    int size = sizeOf(format, value);
    return size == 1 ? 0 : tag + size;
  }

  /** {@code value}, which must be there: {@code field} has no form for null. */
  public static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw new ProtoException(field + " is null");
    }
    return value;
  }

  // --- second way

  /** Begins to write into {@code bytes} from {@code offset} on. */
  public void into(byte[] bytes, int offset) {
    this.bytes = bytes;
    this.position = offset;
    this.nextSize = 0;
    this.nextText = 0;
  }

  /** Where it is in the array. */
  public int position() {
    return position;
  }

  /** The number and the wire type of a field, as one number. */
  public ProtoWriter tag(int tag) {
    uint32(tag);
    return this;
  }

  /** The length of a message or of packed numbers, which follow. */
  public void length() {
    uint32(sizes[nextSize++]);
  }

  /** A {@code string}. */
  @SuppressWarnings("deprecation") // the characters are bytes: copied as they are
  public void string(String value) {
    int length = value.length();
    if (ascii) {
      uint32(length);
      value.getBytes(0, length, bytes, position);
      position += length;
    } else {
      uint32(ProtoText.size(value));
      position = ProtoText.write(value, bytes, position);
    }
  }

  /** The next text that was kept. */
  public void text() {
    string(texts[nextText++]);
  }

  /** The next text that was kept behind its {@code tag}, or nothing when it is empty. */
  public void text(int tag) {
    String text = texts[nextText++];
    if (!text.isEmpty()) {
      tag(tag).string(text);
    }
  }

  /** {@code bytes}. */
  public void bytes(byte[] value) {
    uint32(value.length);
    System.arraycopy(value, 0, bytes, position, value.length);
    position += value.length;
  }

  /** An {@code int32}. */
  public void int32(int value) {
    if (value >= 0) {
      uint32(value);
    } else {
      int64(value);
    }
  }

  /** An {@code int64} or {@code uint64}. */
  public void int64(long value) {
    byte[] to = bytes;
    int at = position;
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      to[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[at++] = (byte) rest;
    position = at;
  }

  /** A {@code uint32}. */
  public void uint32(int value) {
    byte[] to = bytes;
    int at = position;
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      to[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[at++] = (byte) rest;
    position = at;
  }

  /** A {@code sint32}. */
  public void sint32(int value) {
    uint32(value << 1 ^ value >> 31);
  }

  /** A {@code sint64}. */
  public void sint64(long value) {
    int64(value << 1 ^ value >> 63);
  }

  /** A {@code fixed32} or {@code sfixed32}. */
  public void fixed32(int value) {
    INTS.set(bytes, position, value);
    position += ProtoSize.FIXED32;
  }

  /** A {@code fixed64} or {@code sfixed64}. */
  public void fixed64(long value) {
    LONGS.set(bytes, position, value);
    position += ProtoSize.FIXED64;
  }

  /** A {@code float}. */
  public void float32(float value) {
    fixed32(Float.floatToRawIntBits(value));
  }

  /** A {@code double}. */
  public void float64(double value) {
    fixed64(Double.doubleToRawLongBits(value));
  }

  /** A {@code bool}. */
  public void bool(boolean value) {
    bytes[position++] = (byte) (value ? 1 : 0);
  }
}
