package io.kitgen.runtime.http.h1;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What goes out over one connection. A head and a small body leave together. Between exchanges it
 * holds as much as a small answer needs.
 */
public final class Output extends OutputStream {

  private static final int SMALLEST = 512;
  private static final int LARGEST_KEPT = 2 * 1024;
  private static final int LARGEST = 16 * 1024;
  private static final int LARGEST_PIECE = 64 * 1024; // must go in one, and have gone in its time
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  private final Wire wire;
  private final Bounds bounds;
  private byte[] bytes = new byte[SMALLEST];
  private int length;
  private long grace; // what is left of it, in nanoseconds
  private boolean inBody;

  public Output(Wire wire, Bounds bounds) {
    this.wire = wire;
    this.bounds = bounds;
    this.grace = bounds.grace().toNanos();
  }

  /** A text, in UTF-8. */
  public Output text(String text) {
    int count = text.length();
    ensure(count);
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c > 127) { // cut to a byte, it could become a line's end
        return utf8(text);
      }
      bytes[length + i] = (byte) c;
    }
    length += count;
    return this;
  }

  /** Bytes that were encoded before. */
  public Output bytes(byte[] encoded) {
    ensure(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
    return this;
  }

  /** How many bytes are waiting to leave. */
  public int length() {
    return length;
  }

  /** A copy of what came behind the first {@code from} of the bytes that are waiting. */
  public byte[] since(int from) {
    return Arrays.copyOfRange(bytes, from, length);
  }

  private Output utf8(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A header field. */
  public Output field(String name, String value) {
    return text(name).text(": ").text(value).line();
  }

  public Output line() {
    ensure(2);
    bytes[length++] = '\r';
    bytes[length++] = '\n';
    return this;
  }

  public Output number(long number) {
    if (number < 10) {
      ensure(1);
      bytes[length++] = (byte) ('0' + number);
      return this;
    }
    return number(number / 10).number(number % 10);
  }

  private void hex(long number) {
    if (number > 15) {
      hex(number >>> 4);
    }
    ensure(1);
    bytes[length++] = HEX[(int) (number & 15)];
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  @Override
  public void write(int b) throws IOException {
    ensure(1);
    bytes[length++] = (byte) b;
    if (length >= LARGEST) {
      flush();
    }
  }

  @Override
  public void write(byte[] from, int offset, int count) throws IOException {
    if (length + count <= LARGEST) {
      ensure(count);
      System.arraycopy(from, offset, bytes, length, count);
      length += count;
      return;
    }
    flush();
    send(from, offset, count);
  }

  @Override
  public void flush() throws IOException {
    if (length > 0) {
      int count = length;
      length = 0;
      send(bytes, 0, count);
    }
  }

  private void send(byte[] from, int offset, int count) throws IOException {
    int at = offset;
    for (int left = count; left > 0; ) {
      int piece = Math.min(left, LARGEST_PIECE);
      left -= piece;
      sendPiece(from, at, piece, left > 0 || inBody);
      at += piece;
    }
  }

  /**
   * On the whole it must go fast enough; the time that a body takes to be made is not the other
   * side's.
   */
  private void sendPiece(byte[] from, int offset, int count, boolean more) throws IOException {
    long now = System.nanoTime();
    wire.expireAt(now + grace + bounds.slowestTime(count));
    try {
      wire.write(from, offset, count);
    } finally {
      wire.expireNever();
    }
    if (more) {
      grace = bounds.graceLeft(grace, count, System.nanoTime() - now);
    }
  }

  /** Between two exchanges. */
  public void rest() {
    grace = bounds.grace().toNanos();
    if (bytes.length > LARGEST_KEPT) {
      bytes = new byte[SMALLEST];
    }
  }

  /**
   * The field that frames {@code body}, the end of the head, and the body: of its length, or in
   * chunks, each write one of them that leaves at once, with the trailers behind.
   */
  public void body(HttpBody body) throws IOException {
    boolean chunked = body.length() < 0;
    if (chunked) {
      field("Transfer-Encoding", "chunked").line();
    } else {
      text("Content-Length: ").number(body.length()).line().line();
    }
    Framed stream = new Framed(this, body.length());
    inBody = true;
    try {
      body.writeTo(stream);
    } finally {
      inBody = false;
    }
    stream.end();
    if (chunked) {
      fields(body.trailers()).line();
    }
  }

  private Output fields(Headers fields) {
    for (int i = 0; i < fields.size(); i++) {
      field(fields.name(i), fields.value(i));
    }
    return this;
  }

  /** A body on its way out. */
  private static final class Framed extends OutputStream {

    private final Output out;
    private final boolean chunked;
    private long left;

    private Framed(Output out, long length) {
      this.out = out;
      this.chunked = length < 0;
      this.left = length;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
      if (!chunked) {
        left -= count;
        if (left < 0) {
          throw new IOException("the body is longer than it said");
        }
        out.write(from, offset, count);
      } else if (count > 0) {
        out.hex(count);
        out.line();
        out.write(from, offset, count);
        out.line();
        out.flush();
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    /** Ends the body; for chunks the trailers follow. */
    private void end() throws IOException {
      if (chunked) {
        out.text("0").line();
      } else if (left > 0) {
        throw new IOException("the body is " + left + " bytes shorter than it said");
      }
    }
  }
}
