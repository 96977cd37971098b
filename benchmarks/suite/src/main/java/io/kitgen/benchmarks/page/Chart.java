package io.kitgen.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as SVG, those of kitgen in colour. Without a background and in middle tones, so
 * that it can be read on light and dark pages.
 */
final class Chart {
  private static final int WIDTH = 720;
  private static final int LABEL = 210;
  private static final int NUMBER = 80;
  private static final int BAR = 18;
  private static final int STEP = 26;
  private static final int TOP = 44;
  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
      <title>%s</title>
      <style>
        text { font: 13px system-ui, sans-serif; fill: #7d8590; }
        .title { font-weight: 600; font-size: 15px; }
        .label { text-anchor: end; }
        .bar { fill: #9aa4b0; }
        .kit { fill: #2f81c7; }
        .mark { stroke: #7d8590; stroke-dasharray: 4 3; }
      </style>
      <text class="title" x="0" y="18">%s</text>
      """;

  private record Bar(String label, double value, String text) {}

  private final String title;
  private final double mark;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * @param mark where to draw a line across; 0 for none
   */
  Chart(String title, double mark) {
    this.title = title;
    this.mark = mark;
  }

  Chart bar(String label, double value, String text) {
    if (Double.isFinite(value)) {
      bars.add(new Bar(label, value, text));
    }
    return this;
  }

  /** Writes the file, and gives the Markdown that shows it; nothing without bars. */
  String write(Path folder, String name) throws IOException {
    if (bars.isEmpty()) {
      return "";
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".svg"), svg());
    return "![" + title + "](" + folder.getFileName() + "/" + name + ".svg)\n";
  }

  private String svg() {
    int height = TOP + STEP * bars.size() + 8;
    StringBuilder svg = new StringBuilder();
    svg.append(HEAD.formatted(WIDTH, height, WIDTH, height, title, title));
    double most = bars.stream().mapToDouble(Bar::value).max().orElseThrow();
    double scale = (WIDTH - LABEL - NUMBER) / Math.max(most, mark);
    for (int i = 0; i < bars.size(); i++) {
      svg.append(bar(bars.get(i), TOP + i * STEP, scale));
    }
    if (mark > 0) {
      double x = LABEL + mark * scale;
      String line = "<line class=\"mark\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n";
      svg.append(String.format(Locale.ROOT, line, x, TOP - 8, x, height - 4));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String bar(Bar bar, int y, double scale) {
    double width = Math.max(1, bar.value * scale);
    String kind = bar.label.startsWith("kit") ? "kit" : "bar";
    int baseline = y + BAR - 4;
    return String.format(
        Locale.ROOT,
        """
        <text class="label" x="%d" y="%d">%s</text>
        <rect class="%s" x="%d" y="%d" width="%.1f" height="%d" rx="2"/>
        <text x="%.1f" y="%d">%s</text>
        """,
        LABEL - 8,
        baseline,
        bar.label,
        kind,
        LABEL,
        y,
        width,
        BAR,
        LABEL + width + 6,
        baseline,
        bar.text);
  }
}
