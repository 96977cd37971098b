package io.kitgen.processor.random.value;

import io.kitgen.processor.random.source.Dice;
import io.kitgen.processor.random.source.OperationSource.Placement;

/** Texts that their place can carry, the awkward ones first. */
final class Texts {
  private static final String[] AWKWARD = {
    "%",
    "%2F",
    "a/b",
    "..",
    ".",
    "?",
    "#",
    "&=",
    "+",
    " ",
    "a b",
    ";",
    ",",
    "\"",
    "\\",
    "{}",
    "null",
    "0",
    "true",
    "\u00fc",
    "\u65e5\u672c",
    "\ud83d\ude00",
    "</script>",
    "'",
    "$1",
    "[]",
    ":",
    "@",
    "~"
  };

  private final Dice dice;
  private final Placement placement;

  Texts(Dice dice, Placement placement) {
    this.dice = dice;
    this.placement = placement;
  }

  String text() {
    boolean body = placement == Placement.JSON || placement == Placement.BODY;
    return text(body && dice.percent(1) ? 3000 : dice.below(12));
  }

  /** A text as the name of a member, whose length is limited. */
  String key() {
    return text(dice.below(12));
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(part());
    }
    return fit(text.toString());
  }

  char character() {
    String made = fit(String.valueOf(dice.percent(70) ? (char) dice.between(33, 126) : any()));
    return made.isEmpty() ? 'x' : made.charAt(0);
  }

  String uri() {
    return placement == Placement.COOKIE
        ? dice.of("https://example.org/?x=1", "../up")
        : dice.of(
            "https://example.org/a%20b?x=1&y=%C3%BC#f",
            "urn:isbn:0451450523", "../up", "mailto:a@b.c", "/p;v=1");
  }

  private String part() {
    return switch (dice.below(5)) {
      case 0 -> dice.of(AWKWARD);
      case 1 -> String.valueOf(any());
      default -> String.valueOf((char) dice.between('a', 'z'));
    };
  }

  // Halves of surrogate pairs have no place in UTF-8.
  private char any() {
    return (char) dice.below(dice.of(128, 256, 0xD800));
  }

  private String fit(String text) {
    return switch (placement) {
      case JSON, BODY, FLOW, QUERY -> text;
      case PATH -> text.isEmpty() ? "x" : text;
      case REST -> "r" + text;
      // Receivers strip white space around a field.
      case HEADER -> text.replaceAll("[^ -~]", "-").strip();
      case COOKIE -> text.replaceAll("[^!-~]|[\",;\\\\]", "-");
    };
  }
}
