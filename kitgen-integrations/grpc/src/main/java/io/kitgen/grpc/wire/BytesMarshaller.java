package io.kitgen.grpc.wire;

import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.IOException;
import java.io.InputStream;

/**
 * Messages as bytes, so that they are read and written inside the call, where an error can be told
 * as one.
 */
public final class BytesMarshaller implements MethodDescriptor.Marshaller<byte[]> {

  /** In the place of a message that is too large. Compared by identity. */
  public static final byte[] TOO_LARGE = new byte[0];

  private final int most;

  /** Takes messages of up to {@code most} bytes. */
  public BytesMarshaller(int most) {
    this.most = most;
  }

  @Override
  public InputStream stream(byte[] message) {
    return new MessageBytes(message);
  }

  @Override
  public byte[] parse(InputStream stream) {
    try {
      return read(stream, most);
    } catch (IOException e) {
      throw Status.INTERNAL
          .withDescription("the message cannot be read")
          .withCause(e)
          .asRuntimeException();
    }
  }

  /** All of {@code stream}, copied once where its length is known. */
  static byte[] read(InputStream stream, int most) throws IOException {
    if (!(stream instanceof KnownLength known)) {
      byte[] all = stream.readNBytes(most);
      return stream.read() < 0 ? all : TOO_LARGE;
    }
    int length = known.available();
    if (length > most) {
      return TOO_LARGE;
    }
    byte[] bytes = new byte[length];
    int read = stream.readNBytes(bytes, 0, length);
    if (read < length) {
      throw new IOException("the message has " + read + " of " + length + " bytes");
    }
    return bytes;
  }
}
