package io.kitgen.rpc.wire;

/** The frames in which messages travel: a byte of flags, four of length, and the message. */
public final class Frames {

  /** What stands before each message, in bytes. */
  public static final int HEAD = 5;

  /** The flag of a message that is compressed. */
  public static final int COMPRESSED = 1;

  /** Connect's flag of the last frame, which is no message. */
  public static final int CONNECT_END = 2;

  /** gRPC-Web's flag of the last frame, which has the trailers. */
  public static final int WEB_TRAILERS = 0x80;

  private Frames() {}

  /** Completes a frame in which the message stands behind {@link #HEAD} bytes. */
  public static byte[] close(byte[] frame, int flags) {
    int length = frame.length - HEAD;
    frame[0] = (byte) flags;
    frame[1] = (byte) (length >>> 24);
    frame[2] = (byte) (length >>> 16);
    frame[3] = (byte) (length >>> 8);
    frame[4] = (byte) length;
    return frame;
  }

  /** A frame of {@code content}. */
  public static byte[] of(byte[] content, int flags) {
    byte[] frame = new byte[HEAD + content.length];
    System.arraycopy(content, 0, frame, HEAD, content.length);
    return close(frame, flags);
  }

  /** How long the frame at {@code offset} says its message is, from 0 to 2^32 - 1. */
  public static long length(byte[] bytes, int offset) {
    return (bytes[offset + 1] & 0xffL) << 24
        | (bytes[offset + 2] & 0xff) << 16
        | (bytes[offset + 3] & 0xff) << 8
        | (bytes[offset + 4] & 0xff);
  }
}
