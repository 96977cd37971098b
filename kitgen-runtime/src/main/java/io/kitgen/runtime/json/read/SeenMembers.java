package io.kitgen.runtime.json.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which known members of each open object have come already. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class SeenMembers {

  private static final int WORD = Long.SIZE;

  /** For each depth the first 64 members of the object there, one bit each. */
  private long[] first = new long[8];

  /** For each depth the members beyond, where there are any. */
  private long @Nullable [] @Nullable [] more;

  /** An object begins at {@code depth}. */
  void open(int depth) {
    if (depth >= first.length) {
      first = Arrays.copyOf(first, depth * 2);
      more = more == null ? null : Arrays.copyOf(more, depth * 2);
    }
    first[depth] = 0;
    if (more != null) {
      more[depth] = null;
    }
  }

  /** The member behind all that have come: most documents have them in their order. */
  int next(int depth) {
    return WORD - Long.numberOfLeadingZeros(first[depth]);
  }

  /** Notes the member {@code index}, which {@link #next} has said. */
  void addNext(int depth, int index) {
    first[depth] |= 1L << index;
  }

  /** Notes the member {@code index} of {@code size}; false when it has come before. */
  boolean add(int depth, int index, int size) {
    if (index < WORD) {
      long before = first[depth];
      first[depth] = before | 1L << index;
      return first[depth] != before;
    }
    long[] words = beyond(depth, size);
    int word = index / WORD - 1;
    long before = words[word];
    words[word] = before | 1L << index;
    return words[word] != before;
  }

  private long[] beyond(int depth, int size) {
    if (more == null) {
      more = new long[first.length][];
    }
    long[] words = more[depth];
    if (words == null) {
      words = new long[(size - 1) / WORD];
      more[depth] = words;
    }
    return words;
  }
}
