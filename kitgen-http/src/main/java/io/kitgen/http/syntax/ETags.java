package io.kitgen.http.syntax;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, section 8.8.3). */
public final class ETags {

  private ETags() {}

  /** Whether {@code text} is one tag. */
  public static boolean isTag(String text) {
    String opaque = text.startsWith("W/") ? text.substring(2) : text;
    return opaque.length() >= 2
        && opaque.startsWith("\"")
        && opaque.indexOf('"', 1) == opaque.length() - 1
        && opaque.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  /** A strong tag of {@code bytes}. */
  public static String of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(Arrays.copyOf(hash, 16)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /**
   * Whether {@code field}, tags with commas between them or an asterisk, has {@code etag}.
   *
   * @param etag the tag of what there is; null when it has none
   * @param strong whether weak tags are like nothing, as where the bytes count
   */
  public static boolean matches(String field, @Nullable String etag, boolean strong) {
    if (field.strip().equals("*")) {
      return true;
    }
    if (etag == null || (strong && etag.startsWith("W/"))) {
      return false;
    }
    String opaque = opaque(etag);
    int open = field.indexOf('"');
    while (open >= 0) {
      int close = field.indexOf('"', open + 1);
      if (close < 0) {
        return false;
      }
      boolean weak = open >= 2 && field.startsWith("W/", open - 2);
      if (!(strong && weak) && field.substring(open, close + 1).equals(opaque)) {
        return true;
      }
      open = field.indexOf('"', close + 1);
    }
    return false;
  }

  private static String opaque(String etag) {
    return etag.startsWith("W/") ? etag.substring(2) : etag;
  }
}
