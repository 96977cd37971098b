package io.kitgen.processor.transport.grpc.schema.descriptor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A message in the making; its fields must come in the order of their numbers. */
final class Wire {

  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A text. */
  Wire text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text, unless it is empty. */
  Wire textIfAny(int field, String text) {
    return text.isEmpty() ? this : text(field, text);
  }

  /** A message. */
  Wire message(int field, Wire message) {
    return bytes(field, message.bytes());
  }

  private Wire bytes(int field, byte[] bytes) {
    varint(field << 3 | BYTES);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  /** An integer, be it zero. */
  Wire number(int field, int number) {
    varint(field << 3 | VARINT);
    varint(number);
    return this;
  }

  /** A truth value, unless it is false. */
  Wire flag(int field, boolean set) {
    return set ? number(field, 1) : this;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** What has been written. */
  byte[] bytes() {
    return out.toByteArray();
  }
}
