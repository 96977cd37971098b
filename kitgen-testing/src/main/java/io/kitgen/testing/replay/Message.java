package io.kitgen.testing.replay;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request or a response as it is kept. Immutable as long as nobody writes to {@link #body}.
 *
 * @param line {@code POST /sum?x=1}, or {@code 200}
 * @param headers the header fields
 * @param body the bytes of the body, none for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never handed to users
record Message(String line, Headers headers, byte[] body) {

  /** Larger ones do not belong into the file of a test. */
  private static final int LONGEST_BODY = 16 << 20;

  /**
   * All of {@code body}.
   *
   * @throws IOException when it cannot be read, or is longer than 16 MiB
   */
  static byte[] read(HttpBody body) throws IOException {
    try (InputStream stream = body.open()) {
      byte[] bytes = stream.readNBytes(LONGEST_BODY);
      if (stream.read() >= 0) {
        throw new IOException("a body of more than " + LONGEST_BODY + " bytes is not recorded");
      }
      return bytes;
    }
  }
}
