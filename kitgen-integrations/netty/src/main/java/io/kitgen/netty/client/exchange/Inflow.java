package io.kitgen.netty.client.exchange;

import io.kitgen.runtime.http.Headers;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;

/** An answer as far as it has come and nobody has read it. The event loop adds, a caller takes. */
public final class Inflow {

  private static final byte[] NOTHING = new byte[0];

  private final int most;
  private final ArrayDeque<Piece> pieces = new ArrayDeque<>(2);
  private int status;
  private Headers headers = Headers.empty();
  private Headers trailers = Headers.empty();
  private long length = -1;
  private long missing = -1;
  private int buffered;
  private boolean ended;
  private boolean unwanted;
  private long dropped;

  /**
   * @param most how much it should hold
   */
  Inflow(int most) {
    this.most = most;
  }

  public synchronized void head(int status, Headers headers, long length) {
    this.status = status;
    this.headers = headers;
    this.length = length;
    this.missing = length;
  }

  public synchronized boolean hasHead() {
    return status != 0;
  }

  synchronized int status() {
    return status;
  }

  synchronized Headers headers() {
    return headers;
  }

  /** As the head says; -1 when it does not. */
  public synchronized long length() {
    return length;
  }

  synchronized Headers trailers() {
    return trailers;
  }

  public synchronized void trailers(Headers trailers) {
    this.trailers = trailers;
  }

  /** Nothing more comes. */
  public synchronized void ended() {
    ended = true;
  }

  public synchronized boolean hasEnded() {
    return ended;
  }

  /** Takes all of {@code data}; whether it holds more than it should, then. */
  public synchronized boolean add(ByteBuf data) {
    int count = data.readableBytes();
    if (unwanted) {
      dropped += count;
      data.skipBytes(count);
      return false;
    }
    buffered += count;
    while (data.isReadable()) {
      Piece last = pieces.peekLast();
      if (last == null || last.to == last.bytes.length) {
        // What is to come of a body of known length comes into one piece, if it is small enough.
        int size = Math.max(data.readableBytes(), (int) Math.min(missing, most));
        last = new Piece(new byte[size]);
        pieces.addLast(last);
      }
      int fits = Math.min(data.readableBytes(), last.bytes.length - last.to);
      data.readBytes(last.bytes, last.to, fits);
      last.to += fits;
      missing -= missing < 0 ? 0 : fits;
    }
    return buffered > most;
  }

  /** Takes out at most {@code length} bytes; 0 when there are none. */
  synchronized int take(byte[] into, int offset, int length) {
    int taken = 0;
    for (Piece first = pieces.peekFirst(); first != null && taken < length; ) {
      int count = Math.min(length - taken, first.to - first.from);
      System.arraycopy(first.bytes, first.from, into, offset + taken, count);
      first.from += count;
      taken += count;
      if (first.from < first.to || first.to < first.bytes.length) {
        break; // enough, or more of this piece is to come
      }
      pieces.removeFirst();
      first = pieces.peekFirst();
    }
    buffered -= taken;
    return taken;
  }

  public synchronized int buffered() {
    return buffered;
  }

  /** All that has come, when all has. */
  synchronized byte[] all() {
    Piece first = pieces.pollFirst();
    if (first == null) {
      return NOTHING;
    }
    if (pieces.isEmpty() && first.from == 0 && first.to == first.bytes.length) {
      buffered = 0;
      return first.bytes;
    }
    pieces.addFirst(first);
    byte[] all = new byte[buffered];
    int at = 0;
    for (Piece piece : pieces) {
      System.arraycopy(piece.bytes, piece.from, all, at, piece.to - piece.from);
      at += piece.to - piece.from;
    }
    pieces.clear();
    buffered = 0;
    return all;
  }

  /** Drops what is there and what comes. */
  synchronized void drop() {
    unwanted = true;
    dropped += buffered;
    buffered = 0;
    pieces.clear();
  }

  /** How much has come since nobody wants it. */
  public synchronized long dropped() {
    return dropped;
  }

  private static final class Piece {

    private final byte[] bytes;
    private int from;
    private int to;

    private Piece(byte[] bytes) {
      this.bytes = bytes;
    }
  }
}
