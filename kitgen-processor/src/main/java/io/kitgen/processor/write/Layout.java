package io.kitgen.processor.write;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The last touch: puts on one line what a person would, and JavaPoet spreads over three. It looks
 * at whole lines only, so that nothing within a line, a string say, can change.
 */
final class Layout {

  private static final int WIDTH = 100;

  private final List<String> lines = new ArrayList<>();

  private Layout() {}

  /** {@code source} with short comments, annotations and empty bodies closed up. */
  static String tidy(String source) {
    Layout layout = new Layout();
    for (Iterator<String> rest = source.lines().iterator(); rest.hasNext(); ) {
      layout.add(rest.next().stripTrailing());
    }
    return String.join("\n", layout.lines) + "\n";
  }

  private void add(String line) {
    lines.add(line);
    if (line.endsWith("*/")) {
      comment();
    } else if (line.endsWith(")")) {
      annotation();
    } else if (line.endsWith("}")) {
      emptyBody();
    }
  }

  // A comment of one line. A lone tag stays where it is: it is the start of a list.
  private void comment() {
    boolean three = lines.size() > 2 && line(0).equals("*/") && line(2).equals("/**");
    if (three && line(1).length() > 1 && !line(1).startsWith("* @")) {
      join(line(1).substring(1) + " */");
    }
  }

  // @Deprecated(since = "1")
  private void annotation() {
    if (lines.size() > 2 && line(0).equals(")") && line(2).matches("@.*\\(")) {
      join(line(1) + ")");
    }
  }

  /** Puts {@code rest} behind the first of the last three lines, in place of the others. */
  private void join(String rest) {
    String joined = lines.get(lines.size() - 3) + rest;
    if (joined.length() <= WIDTH) {
      replace(3, joined);
    }
  }

  /** The line that stands {@code back} lines before the last, without its indentation. */
  private String line(int back) {
    return lines.get(lines.size() - 1 - back).strip();
  }

  // private ShopMessages() {}
  private void emptyBody() {
    if (lines.size() > 1 && line(0).equals("}") && line(1).endsWith(" {")) {
      replace(2, lines.get(lines.size() - 2) + "}");
    }
  }

  private void replace(int count, String line) {
    lines.subList(lines.size() - count, lines.size()).clear();
    lines.add(line);
  }
}
