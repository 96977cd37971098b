package io.kitgen.netty.client.exchange;

import java.io.IOException;
import java.io.InputStream;

/** The body of an answer that has not come to its end when its head is handed out. */
final class AnswerBody extends InputStream {

  private final Exchange exchange;
  private boolean done;

  AnswerBody(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (done) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    int count;
    try {
      count = exchange.read(into, offset, length);
    } catch (IOException e) {
      exchange.finish();
      throw e;
    }
    if (count == 0) {
      done = true;
      exchange.finish();
      return -1;
    }
    return count;
  }

  @Override
  public int available() {
    return done ? 0 : exchange.answer().buffered();
  }

  @Override
  public void close() {
    if (!done) {
      done = true;
      exchange.leave();
    }
  }
}
