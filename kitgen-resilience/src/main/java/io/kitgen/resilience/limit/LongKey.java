package io.kitgen.resilience.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys come from the wire: ten thousand of the longest header fields are too much to keep. */
final class LongKey {

  private static final int LONGEST = 128;

  private LongKey() {}

  /** {@code key}, or its digest when it is long. */
  static String bounded(String key) {
    return key.length() <= LONGEST ? key : digest(key);
  }

  private static String digest(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
