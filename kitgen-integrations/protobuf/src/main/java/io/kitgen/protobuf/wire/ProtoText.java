package io.kitgen.protobuf.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strings as UTF-8. */
final class ProtoText {

  private static final int ONE_BYTE = 0x80;
  private static final int TWO_BYTES = 0x800;

  private ProtoText() {}

  /** Whether nothing has to stand for what cannot be decoded. */
  static boolean isUtf8(byte[] bytes, int offset, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Whether each character is one byte. */
  static boolean isAscii(String text) {
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      all |= text.charAt(i);
    }
    return all < ONE_BYTE;
  }

  /** How many bytes {@code text} has; a lone surrogate is a question mark. */
  static int size(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ONE_BYTE) {
        size++;
      } else if (letter < TWO_BYTES) {
        size += 2;
      } else if (!Character.isSurrogate(letter)) {
        size += 3;
      } else if (isPair(text, i)) {
        size += 4;
        i++;
      } else {
        size++;
      }
    }
    return size;
  }

  /** Writes {@code text} to {@code bytes} from {@code at} on; gives where it ends. */
  static int write(String text, byte[] bytes, int at) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ONE_BYTE) {
        bytes[at++] = (byte) letter;
      } else if (letter < TWO_BYTES) {
        bytes[at++] = (byte) (0xc0 | letter >> 6);
        bytes[at++] = last(letter);
      } else if (!Character.isSurrogate(letter)) {
        bytes[at++] = (byte) (0xe0 | letter >> 12);
        bytes[at++] = last(letter >> 6);
        bytes[at++] = last(letter);
      } else if (isPair(text, i)) {
        int letters = Character.toCodePoint(letter, text.charAt(++i));
        bytes[at++] = (byte) (0xf0 | letters >> 18);
        bytes[at++] = last(letters >> 12);
        bytes[at++] = last(letters >> 6);
        bytes[at++] = last(letters);
      } else {
        bytes[at++] = '?';
      }
    }
    return at;
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  private static byte last(int bits) {
    return (byte) (0x80 | (bits & 0x3f));
  }
}
