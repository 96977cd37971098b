package io.kitgen.runtime.json.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The names of an object's members as they stand in a document that has them without escapes and
 * blanks: quotes, and the colon too. Compared sixteen bytes at a time.
 */
final class ExpectedNames {

  private static final int SHORT = 2 * Long.BYTES;

  /** What is seen of members beyond is kept elsewhere: they are found in another way. */
  private static final int MOST = Long.SIZE;

  private final byte[][] names;

  /** For each name its first two words, each with its mask. */
  private final long[] words;

  ExpectedNames(List<String> members) {
    names = new byte[members.size()][];
    words = new long[members.size() * 4];
    for (int i = 0; i < names.length; i++) {
      names[i] = encoded(members.get(i));
      byte[] padded = Arrays.copyOf(names[i], Math.max(SHORT, names[i].length));
      byte[] mask = new byte[SHORT];
      Arrays.fill(mask, 0, Math.min(SHORT, names[i].length), (byte) -1);
      words[4 * i] = Words.at(padded, 0);
      words[4 * i + 1] = Words.at(mask, 0);
      words[4 * i + 2] = Words.at(padded, Long.BYTES);
      words[4 * i + 3] = Words.at(mask, Long.BYTES);
    }
  }

  /** Empty, so that nothing is expected, when there are escapes in it. */
  private static byte[] encoded(String name) {
    boolean escapes = name.chars().anyMatch(unit -> unit < ' ' || unit == '"' || unit == '\\');
    return escapes ? new byte[0] : ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
  }

  /** How many bytes of the name {@code index} stand at {@code at}: all of them, or none. */
  int match(int index, byte[] bytes, int at, int end) {
    if (index >= names.length || index >= MOST) {
      return 0;
    }
    byte[] name = names[index];
    if (end - at < SHORT) {
      return matches(name, 0, bytes, at, end) ? name.length : 0;
    }
    int word = index * 4;
    long difference =
        (Words.at(bytes, at) ^ words[word]) & words[word + 1]
            | (Words.at(bytes, at + Long.BYTES) ^ words[word + 2]) & words[word + 3];
    boolean matches =
        difference == 0 && (name.length <= SHORT || matches(name, SHORT, bytes, at, end));
    return matches ? name.length : 0;
  }

  private static boolean matches(byte[] name, int from, byte[] bytes, int at, int end) {
    return end - at >= name.length
        && Arrays.equals(name, from, name.length, bytes, at + from, at + name.length);
  }
}
