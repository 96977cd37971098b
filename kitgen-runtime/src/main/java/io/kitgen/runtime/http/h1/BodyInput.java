package io.kitgen.runtime.http.h1;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message as it comes in (RFC 9112, sections 6 and 7): of known length, in chunks, or
 * up to the end of the connection. Closing it does not close the connection. It remembers how it
 * ended, from which follows whether there can be another exchange.
 */
public final class BodyInput extends InputStream implements HttpBody.Takeable {

  private static final int LONGEST_CHUNK_LINE = 256;
  private static final int MOST_EXTENSIONS = 16 * 1024;

  private final Wire wire;
  private final Bounds bounds;
  private final boolean chunked;
  private final boolean untilEnd;

  /** To be done before the first byte is read. */
  private final Continue onFirstRead;

  private long left; // of the body, or of the chunk; -1 before the first chunk
  private int extensions;
  private boolean begun;
  private long grace; // what is left of it, in nanoseconds
  private long waitingSince; // 0 while it does not wait

  // Volatile: once it has ended its thread leaves the wire alone, and a watch may look at that.
  private volatile State state = State.OPEN;
  private Headers trailers = Headers.empty();

  /** How it goes. */
  public enum State {
    OPEN,
    ENDED,
    BROKEN
  }

  /** What is to be done before the body is read for the first time. */
  public interface Continue {
    void send() throws IOException;

    Continue NOTHING = () -> {};
  }

  private BodyInput(
      Wire wire, Bounds bounds, long length, boolean chunked, boolean untilEnd, Continue first) {
    this.wire = wire;
    this.bounds = bounds;
    this.chunked = chunked;
    this.untilEnd = untilEnd;
    this.left = chunked ? -1 : length;
    this.grace = bounds.grace().toNanos();
    this.onFirstRead = first;
    if (length == 0 && !chunked) {
      state = State.ENDED;
    }
  }

  /** A body as {@code framing} says; without length and chunks there is none. */
  public static BodyInput framed(Wire wire, Bounds bounds, Head.Framing framing, Continue first) {
    return new BodyInput(
        wire, bounds, Math.max(0, framing.length()), framing.chunked(), false, first);
  }

  /** No body. */
  public static BodyInput none(Wire wire, Bounds bounds) {
    return new BodyInput(wire, bounds, 0, false, false, Continue.NOTHING);
  }

  /** A body that ends with its connection. */
  public static BodyInput untilEnd(Wire wire, Bounds bounds) {
    return new BodyInput(wire, bounds, Long.MAX_VALUE, false, true, Continue.NOTHING);
  }

  public State state() {
    return state;
  }

  /** Whether anybody has begun to read. */
  public boolean begun() {
    return begun;
  }

  /** How many bytes of the body, or of this chunk, are still to come. */
  public long left() {
    return left;
  }

  public Headers trailers() {
    return trailers;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0 || state == State.ENDED) {
      return length == 0 ? 0 : -1;
    }
    if (state == State.BROKEN) {
      throw new EOFException("the body broke before");
    }
    int count = 0;
    try {
      count = readSome(into, offset, length);
      return count;
    } catch (IOException e) {
      state = State.BROKEN;
      throw e;
    } finally {
      if (waitingSince != 0) {
        grace = bounds.graceLeft(grace, count, System.nanoTime() - waitingSince);
        waitingSince = 0;
        wire.expireNever();
      }
    }
  }

  /** All of a small body, in the connection's buffer. */
  @Override
  public @Nullable ByteBuffer take() throws IOException {
    if (chunked || begun || left > Wire.LARGEST_KEPT) {
      return null;
    }
    begun = true;
    int length = (int) left;
    try {
      if (wire.available() < length) {
        onFirstRead.send();
        fill(length);
      }
    } catch (IOException e) {
      state = State.BROKEN;
      throw e;
    }
    ByteBuffer all = ByteBuffer.wrap(wire.bytes, wire.start, length);
    wire.start += length;
    left = 0;
    state = State.ENDED;
    return all;
  }

  private void fill(int length) throws IOException {
    hurry();
    while (wire.available() < length) {
      if (!wire.fill(2 * Wire.LARGEST_KEPT)) {
        end();
      }
    }
    wire.expireNever();
  }

  /** Does what is to be done before the first byte is read, unless it was done. */
  public void begin() throws IOException {
    if (!begun) {
      begun = true;
      onFirstRead.send();
    }
  }

  private int readSome(byte[] into, int offset, int length) throws IOException {
    begin();
    if (chunked && left <= 0) {
      nextChunk();
      if (left == 0) {
        trailers = new HeadReader(wire, bounds).trailers();
        state = State.ENDED;
        return -1;
      }
    }
    if (!wire.hasInput()) {
      hurry();
    }
    int count = wire.read(into, offset, (int) Math.min(length, left));
    if (count < 0) {
      return end();
    }
    left -= count;
    if (left == 0 && !chunked) {
      state = State.ENDED;
    }
    return count;
  }

  /**
   * On the whole it must come fast enough, however fast each part of it does; the time that its
   * reader takes is not the other side's.
   */
  private void hurry() {
    if (waitingSince == 0) {
      waitingSince = System.nanoTime();
      wire.expireAt(waitingSince + grace);
    }
  }

  private int end() throws EOFException {
    if (untilEnd) {
      state = State.ENDED;
      return -1;
    }
    throw new EOFException("the connection ended in the middle of a body");
  }

  /** Reads {@code CR LF} behind the last chunk and the line before the next. */
  private void nextChunk() throws IOException {
    if (left == 0) {
      expect('\r');
      expect('\n');
    }
    long size = 0;
    int digits = 0;
    int b = next();
    while (Character.digit(b, 16) >= 0) {
      size = 16 * size + Character.digit(b, 16);
      digits++;
      b = next();
    }
    if (digits == 0 || digits > 15) {
      throw malformed();
    }
    int extension = 0;
    boolean extended = false;
    while (b != '\r') {
      // Extensions mean nothing to us; what is none, or too much of it, is an attack.
      extended |= b == ';';
      if ((!extended && b != ' ' && b != '\t')
          || (b < ' ' && b != '\t')
          || ++extension > LONGEST_CHUNK_LINE
          || ++extensions > MOST_EXTENSIONS) {
        throw malformed();
      }
      b = next();
    }
    expect('\n');
    left = size;
  }

  private void expect(char wanted) throws IOException {
    if (next() != wanted) {
      throw malformed();
    }
  }

  private int next() throws IOException {
    if (!wire.hasInput()) {
      hurry();
    }
    if (!wire.hasInput() && !wire.fill(LONGEST_CHUNK_LINE)) {
      throw new EOFException("the connection ended in the middle of a body");
    }
    return wire.bytes[wire.start++];
  }

  private static SyntaxException malformed() {
    return new SyntaxException(400, "a chunk is malformed");
  }

  /** Drops up to {@code most} bytes of the rest; whether that was all of it. */
  public boolean drain(long most) throws IOException {
    byte[] dropped = new byte[8 * 1024];
    long dropping = 0;
    while (state == State.OPEN && dropping < most) {
      dropping += Math.max(0, read(dropped, 0, dropped.length));
    }
    return state == State.ENDED;
  }
}
