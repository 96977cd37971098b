package io.kitgen.protobuf.status;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.kitgen.protobuf.ProtoException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Small messages, written and read in the plainest way: errors are rare and short. */
final class Wire {

  private Wire() {}

  @FunctionalInterface
  interface Writer {
    void write(CodedOutputStream out) throws IOException;
  }

  @FunctionalInterface
  interface Reader<T> {
    T read(CodedInputStream in) throws IOException;
  }

  static byte[] bytes(Writer message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    CodedOutputStream out = CodedOutputStream.newInstance(bytes, 128);
    try {
      message.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // there is no device to fail
    }
    return bytes.toByteArray();
  }

  /** A field with a message. */
  static void message(CodedOutputStream out, int number, Writer message) throws IOException {
    out.writeByteArray(number, bytes(message));
  }

  /** A string that is left out when it is empty. */
  static void text(CodedOutputStream out, int number, String value) throws IOException {
    if (!value.isEmpty()) {
      out.writeString(number, value);
    }
  }

  static <T> T read(CodedInputStream in, Reader<T> reader) throws IOException {
    return reader.read(in.readBytes().newCodedInput());
  }

  /**
   * A whole message.
   *
   * @throws ProtoException when the bytes are none
   */
  static <T> T read(ByteString message, Reader<T> reader) {
    try {
      return reader.read(message.newCodedInput());
    } catch (IOException | ArithmeticException e) {
      throw new ProtoException("the details of a status cannot be read", e);
    }
  }
}
