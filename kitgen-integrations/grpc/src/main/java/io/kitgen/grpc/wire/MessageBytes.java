package io.kitgen.grpc.wire;

import io.grpc.Drainable;
import io.grpc.KnownLength;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A message for grpc-java, which asks how long it is and has it written in one piece. */
final class MessageBytes extends ByteArrayInputStream implements KnownLength, Drainable {

  MessageBytes(byte[] message) {
    super(message);
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // used by one thread
  public int available() {
    return count - pos;
  }

  @Override
  public int drainTo(OutputStream target) throws IOException {
    int length = count - pos;
    target.write(buf, pos, length);
    pos = count;
    return length;
  }
}
