package io.kitgen.protobuf.wire;

import io.kitgen.protobuf.ProtoException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Messages that came in parts, each put together in an array of its own. Hardly any sender does
 * that; what one can make a reader copy is a small multiple of what it sent.
 */
final class ProtoParts {

  private static final int FREE = 4096;
  private static final int TIMES = 4;
  private static final int OVERHEAD = 64;

  private final List<byte[]> joined = new ArrayList<>();
  private final Deque<byte[]> outer = new ArrayDeque<>();
  private long left;

  /** For a message of {@code length} bytes. */
  ProtoParts(int length) {
    this.left = FREE + (long) TIMES * length;
  }

  /** Whether {@code message} is one of these. */
  static boolean isJoined(long message) {
    return message < 0;
  }

  /**
   * Puts {@code part}, which is in {@code bytes}, behind {@code message}, which may be there too.
   */
  long join(long message, long part, byte[] bytes) {
    int more = (int) part;
    int known = (int) message;
    int index = isJoined(message) ? index(message) : begin(message, bytes);
    byte[] all = joined.get(index);
    if (all.length - known < more) {
      all = grow(all, known, known + more);
      joined.set(index, all);
    }
    System.arraycopy(bytes, (int) (part >>> 32), all, known, more);
    return Long.MIN_VALUE | (long) index << 32 | (known + more);
  }

  private int begin(long first, byte[] bytes) {
    int start = (int) (first >>> 32);
    int length = (int) first;
    spend(OVERHEAD + length);
    joined.add(Arrays.copyOfRange(bytes, start, start + length));
    return joined.size() - 1;
  }

  private byte[] grow(byte[] all, int known, int needed) {
    int room = Math.max(needed, (int) Math.min(2L * known, Integer.MAX_VALUE - 8));
    spend(room);
    return Arrays.copyOf(all, room);
  }

  private void spend(int size) {
    left -= size;
    if (left < 0) {
      throw new ProtoException("messages come in too many parts");
    }
  }

  /** The array that {@code message} is in, in place of {@code bytes} until it is left. */
  byte[] enter(long message, byte[] bytes) {
    outer.push(bytes);
    return joined.get(index(message));
  }

  /** The array that was there before. */
  byte[] leave() {
    return outer.pop();
  }

  private static int index(long message) {
    return (int) (message >>> 32) & Integer.MAX_VALUE;
  }
}
