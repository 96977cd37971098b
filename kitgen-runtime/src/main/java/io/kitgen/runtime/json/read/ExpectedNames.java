package io.kitgen.runtime.json.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The names of an object's members as they stand in a document that has them without escapes and
 * blanks: quotes, and the colon too. Compared sixteen bytes at a time.
 */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class ExpectedNames {

  private static final int SHORT = 2 * Long.BYTES;

  /** What is seen of members beyond is kept elsewhere: they are found in another way. */
  private static final int MOST = Long.SIZE;

  private static final int STRIDE = 5;

  private final byte[][] names;

  /** For each name its first two words, each with its mask, and how long it is. */
  private final long[] words;

  private final int expected;

  ExpectedNames(List<String> members) {
    names = new byte[members.size()][];
    words = new long[members.size() * STRIDE];
    expected = Math.min(MOST, names.length);
    for (int i = 0; i < names.length; i++) {
      names[i] = encoded(members.get(i));
      byte[] padded = Arrays.copyOf(names[i], Math.max(SHORT, names[i].length));
      byte[] mask = new byte[SHORT];
      Arrays.fill(mask, 0, Math.min(SHORT, names[i].length), (byte) -1);
      words[STRIDE * i] = Words.at(padded, 0);
      words[STRIDE * i + 1] = Words.at(mask, 0);
      words[STRIDE * i + 2] = Words.at(padded, Long.BYTES);
      words[STRIDE * i + 3] = Words.at(mask, Long.BYTES);
      words[STRIDE * i + 4] = names[i].length;
    }
  }

  /** Empty, so that nothing is expected, when there are escapes in it. */
  private static byte[] encoded(String name) {
    boolean escapes = name.chars().anyMatch(unit -> unit < ' ' || unit == '"' || unit == '\\');
    return escapes || !hasBytes(name)
        ? new byte[0]
        : ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
  }

  /** Whether there is UTF-8 for {@code name}: not for half a surrogate pair. */
  static boolean hasBytes(String name) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(name);
  }

  /** How many bytes of the name {@code index} stand at {@code at}: all of them, or none. */
  int match(int index, byte[] bytes, int at, int end) {
    if (index >= expected) {
      return 0;
    }
    int word = index * STRIDE;
    int length = (int) words[word + 4];
    if (end - at < SHORT) {
      return matches(names[index], 0, bytes, at, end) ? length : 0;
    }
    long difference =
        (Words.at(bytes, at) ^ words[word]) & words[word + 1]
            | (Words.at(bytes, at + Long.BYTES) ^ words[word + 2]) & words[word + 3];
    return difference == 0 && (length <= SHORT || matches(names[index], SHORT, bytes, at, end))
        ? length
        : 0;
  }

  private static boolean matches(byte[] name, int from, byte[] bytes, int at, int end) {
    return end - at >= name.length
        && Arrays.equals(name, from, name.length, bytes, at + from, at + name.length);
  }
}
