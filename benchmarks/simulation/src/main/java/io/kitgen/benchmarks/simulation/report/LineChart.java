package io.kitgen.benchmarks.simulation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Lines over time as SVG. Without a background and in middle tones, so that it can be read on light
 * and dark pages.
 */
final class LineChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;
  private static final int LEFT = 60;
  private static final int RIGHT = 190;
  private static final int TOP = 44;
  private static final int BOTTOM = 36;
  private static final String[] COLOURS = {
    "#2f81c7", "#d1862b", "#8a63c9", "#c2504d", "#3f9d63", "#9aa4b0"
  };
  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
      <title>%s</title>
      <style>
        text { font: 12px system-ui, sans-serif; fill: #7d8590; }
        .title { font-weight: 600; font-size: 15px; }
        .number { text-anchor: end; }
        .grid { stroke: #7d8590; stroke-opacity: 0.25; }
        .trouble { fill: #7d8590; fill-opacity: 0.12; }
        polyline { fill: none; stroke-width: 1.6; }
      </style>
      <text class="title" x="0" y="18">%s</text>
      """;

  /** A point of a line. */
  record Point(double x, double y) {}

  private record Line(String label, List<Point> points) {}

  private final String title;
  private final boolean logarithmic;
  private final double from;
  private final double to;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param from when the trouble begins
   * @param to when it is over
   */
  LineChart(String title, boolean logarithmic, double from, double to) {
    this.title = title;
    this.logarithmic = logarithmic;
    this.from = from;
    this.to = to;
  }

  LineChart line(String label, List<Point> points) {
    lines.add(new Line(label, points));
    return this;
  }

  /** Writes the file, and gives the Markdown that shows it. */
  String write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".svg"), svg());
    return "![" + title + "](" + folder.getFileName() + "/" + name + ".svg)\n";
  }

  private String svg() {
    double low = logarithmic ? Math.max(1, extreme(Point::y, false)) : 0;
    double high = Math.max(low * 1.5, extreme(Point::y, true));
    double end = extreme(Point::x, true);
    StringBuilder svg = new StringBuilder();
    svg.append(HEAD.formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, title, title));
    svg.append(
        text(
            "<rect class=\"trouble\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>\n",
            x(from, end), TOP, x(to, end) - x(from, end), HEIGHT - TOP - BOTTOM));
    grid(svg, low, high, end);
    for (int i = 0; i < lines.size(); i++) {
      line(svg, i, low, high, end);
    }
    return svg.append("</svg>\n").toString();
  }

  private void grid(StringBuilder svg, double low, double high, double end) {
    for (double value : marks(low, high)) {
      double y = y(value, low, high);
      svg.append(
          text(
              "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>\n",
              LEFT, y, WIDTH - RIGHT, y));
      svg.append(
          text(
              "<text class=\"number\" x=\"%d\" y=\"%.1f\">%,.0f</text>\n", LEFT - 6, y + 4, value));
    }
    for (int seconds = 0; seconds <= end; seconds += 5) {
      svg.append(
          text(
              "<text class=\"number\" x=\"%.1f\" y=\"%d\">%d s</text>\n",
              x(seconds, end) + 8, HEIGHT - BOTTOM + 18, seconds));
    }
  }

  private List<Double> marks(double low, double high) {
    List<Double> marks = new ArrayList<>();
    if (logarithmic) {
      for (double decade = 1; decade <= high; decade *= 10) {
        for (int factor : new int[] {1, 2, 5}) {
          if (decade * factor >= low && decade * factor <= high) {
            marks.add(decade * factor);
          }
        }
      }
      return marks;
    }
    double step = Math.pow(10, Math.floor(Math.log10(high)));
    step = high / step < 2.5 ? step / 2 : step;
    for (double value = 0; value <= high; value += step) {
      marks.add(value);
    }
    return marks;
  }

  private void line(StringBuilder svg, int number, double low, double high, double end) {
    Line line = lines.get(number);
    String colour = COLOURS[number % COLOURS.length];
    svg.append("<polyline stroke=\"").append(colour).append("\" points=\"");
    for (Point point : line.points) {
      double value = Math.min(high, Math.max(low, point.y));
      svg.append(text("%.1f,%.1f ", x(point.x, end), y(value, low, high)));
    }
    svg.append("\"/>\n");
    int y = TOP + 14 + 20 * number;
    int x = WIDTH - RIGHT + 14;
    svg.append(
        text(
            "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"3\" fill=\"%s\"/>\n", x, y - 5, colour));
    svg.append(text("<text x=\"%d\" y=\"%d\">%s</text>\n", x + 20, y, line.label));
  }

  private double extreme(ToDoubleFunction<Point> of, boolean most) {
    var values = lines.stream().flatMap(line -> line.points.stream()).mapToDouble(of);
    return (most ? values.max() : values.min()).orElse(1);
  }

  private double x(double seconds, double end) {
    return LEFT + (WIDTH - LEFT - RIGHT) * seconds / end;
  }

  private double y(double value, double low, double high) {
    double share =
        logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
