package io.kitgen.netty.server.body;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of an answer: its head, and its body where that is small. */
public final class AnswerBytes extends OutputStream {

  private byte[] bytes;
  private int length;

  public AnswerBytes(int expected) {
    this.bytes = new byte[expected];
  }

  /** A text, in UTF-8. */
  public AnswerBytes text(String text) {
    int count = text.length();
    ensure(count);
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c > 127) { // cut to a byte, it could become a line's end
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        write(encoded, 0, encoded.length);
        return this;
      }
      bytes[length + i] = (byte) c;
    }
    length += count;
    return this;
  }

  public AnswerBytes number(long number) {
    if (number < 10) {
      write((int) ('0' + number));
      return this;
    }
    return number(number / 10).number(number % 10);
  }

  public AnswerBytes field(String name, String value) {
    return text(name).text(": ").text(value).line();
  }

  public AnswerBytes line() {
    ensure(2);
    bytes[length++] = '\r';
    bytes[length++] = '\n';
    return this;
  }

  public int length() {
    return length;
  }

  @Override
  public void write(int b) {
    ensure(1);
    bytes[length++] = (byte) b;
  }

  @Override
  public void write(byte[] from, int offset, int count) {
    ensure(count);
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  /** What was written; nothing may be added any more. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes, 0, length);
  }

  /** What was written; nothing may be added any more. */
  public ByteBuf done() {
    return Unpooled.wrappedBuffer(bytes, 0, length);
  }
}
