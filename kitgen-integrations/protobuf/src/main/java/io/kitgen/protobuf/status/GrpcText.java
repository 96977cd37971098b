package io.kitgen.protobuf.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What gRPC writes into header fields that hold only printable ASCII. */
public final class GrpcText {

  private static final String HEX = "0123456789ABCDEF";
  private static final int LONGEST = 2 * 1024;

  private GrpcText() {}

  /**
   * {@code message} as {@code grpc-message}: UTF-8, percent-encoded where it is not printable
   * ASCII. Cut, at the end of a character, to 2 KiB: who reads it may take only 8 KiB of fields.
   */
  public static String encode(String message) {
    String cut = bounded(message);
    return isPlain(cut) ? cut : percent(cut);
  }

  /** As much of {@code message} as {@link #encode} takes. */
  public static String bounded(String message) {
    if (message.length() <= LONGEST / 9) { // three bytes a char, three letters a byte
      return message;
    }
    int length = 0;
    for (int i = 0; i < message.length(); ) {
      int point = message.codePointAt(i);
      length += encodedLength(point);
      if (length > LONGEST) {
        return message.substring(0, i);
      }
      i += Character.charCount(point);
    }
    return message;
  }

  private static int encodedLength(int point) {
    if (point < 0x80) {
      return isPlain(point) ? 1 : 3;
    }
    if (point < 0x800) {
      return 6;
    }
    return point < 0x10000 ? 9 : 12;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c <= '~' && c != '%';
  }

  private static String percent(String text) {
    StringBuilder out = new StringBuilder(2 * text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.toString();
  }

  /** The text that {@code field} stands for; what is not encoded as it should be stays as it is. */
  public static String decode(String field) {
    if (field.indexOf('%') < 0) {
      return field;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      int high = c == '%' && i + 2 < field.length() ? Character.digit(field.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(field.charAt(i + 2), 16);
      if (low >= 0) {
        out.write(16 * high + low);
        i += 2;
      } else {
        out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The value of a field whose name ends in {@code -bin}: base64 without padding. */
  public static String encodeBinary(byte[] value) {
    return Base64.getEncoder().withoutPadding().encodeToString(value);
  }

  /** The bytes of a field whose name ends in {@code -bin}; null when it is no base64. */
  public static byte @Nullable [] decodeBinary(String field) {
    try {
      return Base64.getDecoder().decode(field);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
