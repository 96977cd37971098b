package io.kitgen.rpc.plain;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A codec of small messages, in the plainest way: calls that have them are rare. */
public record PlainCodec<T>(Reads<T> reads, Writes<T> writes) implements ProtoCodec<T> {

  /** Reads the fields of a message to its end. */
  @FunctionalInterface
  public interface Reads<T> {
    /** A message. */
    T read(CodedInputStream in) throws IOException;
  }

  /** Writes the fields of a message. */
  @FunctionalInterface
  public interface Writes<T> {
    /** All of them. */
    void write(T value, CodedOutputStream out) throws IOException;
  }

  @Override
  public T read(byte[] bytes, int offset, int length, ProtoLimits limits) {
    if (length > limits.messageBytes()) {
      throw new ProtoException(
          "the message has " + length + " bytes, more than " + limits.messageBytes());
    }
    CodedInputStream in = CodedInputStream.newInstance(bytes, offset, length);
    in.setRecursionLimit(limits.depth());
    try {
      return reads.read(in);
    } catch (IOException e) {
      throw new ProtoException("the message cannot be read", e);
    }
  }

  @Override
  public byte[] write(T value, int before) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[before]);
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      writes.write(value, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // there is no device to fail
    }
    return bytes.toByteArray();
  }

  /** Writes {@code text}, unless it is empty. */
  public static void text(CodedOutputStream out, int field, String text) throws IOException {
    if (!text.isEmpty()) {
      out.writeString(field, text);
    }
  }
}
