package io.kitgen.ops.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes pairs as {@code key=value} with Go kit's rules (those of go-logfmt).
 *
 * <ul>
 *   <li>Of a key, characters up to the space, {@code =}, {@code "} and what cannot be written in
 *       UTF-8 are left out; a pair whose key is null or has nothing left is skipped.
 *   <li>Null is {@code null}, the text "null" is quoted, the empty text is empty.
 *   <li>A value is quoted when it holds a character up to the space, {@code =}, {@code "}, DEL,
 *       U+FFFD or half a surrogate pair; within quotes JSON's escapes stand for {@code "}, {@code
 *       \} and control characters. A line break never gets into a line.
 *   <li>Arrays, collections and maps are "unsupported value type"; anything else prints by its
 *       {@code toString}, and when that throws, as {@code PANIC:} and the exception.
 * </ul>
 */
public final class Logfmt {

  private static final String HEX = "0123456789abcdef";

  private Logfmt() {}

  /** Adds a pair behind {@code line}, after a space unless the line is empty. */
  public static void append(StringBuilder line, @Nullable String key, @Nullable Object value) {
    int before = line.length();
    if (before > 0) {
      line.append(' ');
    }
    int start = line.length();
    if (key != null) {
      appendKey(line, key);
    }
    if (line.length() == start) {
      line.setLength(before);
      return;
    }
    line.append('=');
    String text = text(value);
    if (text == null) {
      line.append("null");
    } else if (text.equals("null")) {
      line.append("\"null\"");
    } else {
      appendText(line, text);
    }
  }

  /**
   * {@code value} as text: what its {@code toString} says, {@code PANIC:} and the exception when
   * that throws, null for null and for a {@code toString} that gives null.
   */
  public static @Nullable String text(@Nullable Object value) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    if (value instanceof Iterable<?> || value instanceof Map<?, ?> || value.getClass().isArray()) {
      return "unsupported value type";
    }
    try {
      return value.toString();
    } catch (RuntimeException | StackOverflowError e) {
      return "PANIC:" + e.getClass().getName();
    }
  }

  private static void appendKey(StringBuilder line, String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (isPair(key, i)) {
        line.append(c).append(key.charAt(++i));
      } else if (c > ' ' && c != '=' && c != '"' && c != '\ufffd' && !Character.isSurrogate(c)) {
        line.append(c);
      }
    }
  }

  private static void appendText(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isPair(text, i)) {
        i++;
      } else if (mustQuote(text.charAt(i))) {
        appendQuoted(line, text);
        return;
      }
    }
    line.append(text);
  }

  private static boolean mustQuote(char c) {
    return c <= ' ' || c == '=' || c == '"' || isBroken(c) || c == '\u007f';
  }

  /** Half a surrogate pair, or what stands for bytes that were no UTF-8. */
  private static boolean isBroken(char c) {
    return Character.isSurrogate(c) || c == '\ufffd';
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  private static void appendQuoted(StringBuilder line, String text) {
    line.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        line.append(c).append(text.charAt(++i));
      } else if (isBroken(c)) {
        line.append("\\ufffd");
      } else {
        appendEscaped(line, c);
      }
    }
    line.append('"');
  }

  private static void appendEscaped(StringBuilder line, char c) {
    switch (c) {
      case '"', '\\' -> line.append('\\').append(c);
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (c < ' ' || c == '\u007f') {
          line.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        } else {
          line.append(c);
        }
      }
    }
  }
}
