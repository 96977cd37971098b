package io.kitgen.interop.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Random;

/** Changes messages a little, in the places and by the bytes that matter to readers. */
final class Mutations {

  private static final String[] PIECES = {
    "\r\n",
    "\n",
    "\r",
    " ",
    "\t",
    "\0",
    "\u000b",
    "\f",
    "\u007f",
    "\u0080",
    "\u00ff",
    ":",
    ";",
    ",",
    "\"",
    "0",
    "1",
    "5",
    "a",
    "f",
    "-",
    "+",
    "_",
    "/",
    "?",
    "#",
    "@",
    "*",
    "\r\n\r\n",
    "\r\n ",
    "0\r\n\r\n",
    "\n\n",
    "chunked",
    "close",
    "identity",
    "ffffffffffffffff",
    "7fffffff",
    "00000000",
    "\u0085",
    "\u001c"
  };

  private final String[] messages;
  private final String[] lines;

  /**
   * @param messages what is changed; a bar stands for the end of a line
   * @param lines field lines that are put into them
   */
  Mutations(String[] messages, String[] lines) {
    this.messages = lineEnds(messages);
    this.lines = lineEnds(lines);
  }

  private static String[] lineEnds(String[] texts) {
    String[] written = new String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      written[i] = texts[i].replace("|", "\r\n");
    }
    return written;
  }

  /** The message with this number, always the same. */
  byte[] message(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    StringBuilder text = new StringBuilder();
    String message = pick(random, messages);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      text.append(message);
      // Often the same again: readers remember the last head.
      message = random.nextBoolean() ? message : pick(random, messages);
    }
    for (int n = random.nextInt(4); n > 0; n--) {
      change(random, text);
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private void change(Random random, StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 3));
    switch (random.nextInt(9)) {
      case 0 -> text.delete(at, to);
      case 1 -> text.insert(at, text.substring(at, to));
      case 2 -> text.replace(at, to, pick(random, PIECES));
      case 3 -> text.insert(at, pick(random, PIECES));
      case 4 -> text.replace(at, Math.min(text.length(), at + 1), "" + (char) random.nextInt(256));
      case 5 -> lineEnd(random, text, at);
      default -> line(random, text, at);
    }
    if (text.length() == 0) {
      text.append(' ');
    }
  }

  private static void lineEnd(Random random, StringBuilder text, int from) {
    int at = text.indexOf("\r\n", from);
    if (at >= 0) {
      text.replace(at, at + 2, pick(random, PIECES));
    }
  }

  /** Puts a field behind a line. */
  private void line(Random random, StringBuilder text, int from) {
    int at = text.indexOf("\r\n", from);
    if (at >= 0) {
      text.insert(at + 2, pick(random, lines) + "\r\n");
    }
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
