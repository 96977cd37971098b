package io.kitgen.runtime.json.suite;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Documents of every form, and what is left of them when bytes are lost, added and changed. */
final class RandomDocuments {

  /** Names that are known, of each length around that of a word, and some that are not. */
  static final String[] KNOWN = {
    "a",
    "id",
    "name",
    "größe",
    "sixsix",
    "seven77",
    "eight888",
    "thirteen12345",
    "fourteen123456",
    "fifteen12345678",
    "a name that is longer than any two words",
    "q\"uote"
  };

  private static final String[] OTHERS = {
    "", "b", "ID", "nam", "names", "\u0000", "😀", "eight889"
  };

  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "false",
    "1",
    "-",
    "e",
    ".",
    "0",
    "\\u",
    "\u0000",
    "\"id\":",
    "\"name\": 1,",
    "NaN",
    "1e999",
    "9".repeat(20),
    " ",
    "\n",
    "ä",
    "\u007f",
    "//",
    "\\ud83d\\ude00",
    "\\ud800",
    "1.5E-7",
    "-0",
    "00",
    "+1",
    "'",
    "\ufeff",
    "[[[[[[[[[[[[[[["
  };

  private final Random random;

  RandomDocuments(long seed) {
    this.random = new Random(seed);
  }

  /** One that is well-formed, or was. */
  byte[] next() {
    StringBuilder text = new StringBuilder();
    blanks(text);
    value(text, 0);
    blanks(text);
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      mutate(text);
    }
    byte[] json = text.toString().getBytes(StandardCharsets.UTF_8);
    if (json.length > 0 && random.nextInt(4) == 0) {
      json[random.nextInt(json.length)] = (byte) random.nextInt();
    }
    if (json.length > 0 && random.nextInt(12) == 0) {
      json = Arrays.copyOf(json, random.nextInt(json.length));
    }
    return json;
  }

  private void mutate(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    if (random.nextBoolean()) {
      text.insert(at, PIECES[random.nextInt(PIECES.length)]);
    } else {
      text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
    }
  }

  private void blanks(StringBuilder text) {
    if (random.nextInt(6) == 0) {
      text.append(" \n\r\t".charAt(random.nextInt(4)));
    }
  }

  private void value(StringBuilder text, int depth) {
    switch (random.nextInt(depth > 4 ? 7 : 11)) {
      case 0 -> text.append("null");
      case 1 -> text.append(random.nextBoolean());
      case 2 -> text.append(random.nextLong() >> random.nextInt(64));
      case 3 -> text.append(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
      case 4 -> text.append(random.nextInt(100_000) / 1000.0);
      case 5, 6 -> string(text);
      case 7, 8 -> array(text, depth);
      default -> object(text, depth);
    }
  }

  private void array(StringBuilder text, int depth) {
    text.append('[');
    for (int i = random.nextInt(4); i > 0; i--) {
      blanks(text);
      value(text, depth + 1);
      blanks(text);
      text.append(i > 1 ? "," : "");
    }
    text.append(']');
  }

  private void object(StringBuilder text, int depth) {
    text.append('{');
    int name = random.nextInt(KNOWN.length);
    for (int i = random.nextInt(5); i > 0; i--) {
      blanks(text);
      quote(text, name(name++));
      blanks(text);
      text.append(':');
      blanks(text);
      value(text, depth + 1);
      blanks(text);
      text.append(i > 1 ? "," : "");
    }
    text.append('}');
  }

  /** Mostly in their order, as documents have them. */
  private String name(int next) {
    return switch (random.nextInt(8)) {
      case 0 -> OTHERS[random.nextInt(OTHERS.length)];
      case 1 -> KNOWN[random.nextInt(KNOWN.length)];
      default -> KNOWN[next % KNOWN.length];
    };
  }

  private void string(StringBuilder text) {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(random.nextInt(4) == 0 ? 40 : 9); i > 0; i--) {
      value.appendCodePoint(
          switch (random.nextInt(12)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> 0x80 + random.nextInt(0x700);
            case 2 -> 0xE000 + random.nextInt(0x1FFF);
            case 3 -> 0x10000 + random.nextInt(0xFFFFF);
            case 4 -> "\"\\/".charAt(random.nextInt(3));
            default -> 'a' + random.nextInt(26);
          });
    }
    quote(text, value.toString());
  }

  private void quote(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char unit = value.charAt(i);
      if (unit < ' ' || unit == '"' || unit == '\\' || random.nextInt(40) == 0) {
        text.append(
            switch (unit) {
              case '\n' -> "\\n";
              case '\b' -> "\\b";
              case '"' -> "\\\"";
              case '/' -> "\\/";
              default -> "\\u%04x".formatted((int) unit);
            });
      } else {
        text.append(unit);
      }
    }
    text.append('"');
  }
}
