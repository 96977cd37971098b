package io.kitgen.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown; the first column is text, the others are numbers. */
final class Table {
  private final List<String> lines = new ArrayList<>();

  Table(String... head) {
    lines.add("| " + String.join(" | ", head) + " |");
    lines.add("|---|" + "---:|".repeat(head.length - 1));
  }

  Table row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
    return this;
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  /** A number with so many decimals, and thousands apart; a dash for none. */
  static String number(double value, int decimals) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + decimals + "f", value) : "–";
  }

  /** A ratio. */
  static String ratio(double value) {
    return number(value, 2);
  }
}
