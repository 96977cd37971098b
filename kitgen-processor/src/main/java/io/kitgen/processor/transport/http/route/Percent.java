package io.kitgen.processor.transport.http.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a path means, as opposed to how it is written: {@code %2F} and {@code %2f} are one. */
final class Percent {

  private static final int HEX = 16;

  private Percent() {}

  /** {@code text} decoded; empty when the octets that it stands for are not UTF-8. */
  static Optional<String> decoded(String text) {
    byte[] octets = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        octets[length++] = (byte) Integer.parseInt(text.substring(i + 1, i + 3), HEX);
        i += 2;
      } else {
        octets[length++] = (byte) text.charAt(i);
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(octets, 0, length))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
