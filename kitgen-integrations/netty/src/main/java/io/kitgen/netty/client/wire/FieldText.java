package io.kitgen.netty.client.wire;

import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;

/** Values of fields: UTF-8 on the wire, where Netty takes each byte for a character. */
final class FieldText {

  private FieldText() {}

  /** As it was meant. */
  static String read(CharSequence value) {
    String text = value.toString();
    return isAscii(text)
        ? text
        : new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** As it goes out. */
  static CharSequence write(String value) {
    return isAscii(value) ? value : new AsciiString(value.getBytes(StandardCharsets.UTF_8), false);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
