package io.kitgen.runtime.json.jackson;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which known members of each open object have come already. */
final class SeenMembers {

  private static final int WORD = Long.SIZE;

  /** For each open object its first 64 members, one bit each. */
  private long[] first = new long[8];

  /** For each open object the members beyond, where there are any. */
  private long @Nullable [] @Nullable [] more;

  private int depth = -1;

  void enter() {
    depth++;
    if (depth == first.length) {
      first = Arrays.copyOf(first, depth * 2);
      more = more == null ? null : Arrays.copyOf(more, depth * 2);
    }
    first[depth] = 0;
    if (more != null) {
      more[depth] = null;
    }
  }

  void leave() {
    depth--;
  }

  /** Notes the member {@code index} of {@code size}; false when it has come before. */
  boolean add(int index, int size) {
    if (index < WORD) {
      long before = first[depth];
      first[depth] = before | 1L << index;
      return first[depth] != before;
    }
    long[] words = beyond(size);
    int word = index / WORD - 1;
    long before = words[word];
    words[word] = before | 1L << index;
    return words[word] != before;
  }

  private long[] beyond(int size) {
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
