package io.kitgen.processor.transport.grpc.schema.text;

/** Lines of a file in the making, set in by the blocks that they stand in. */
final class Lines {

  private final StringBuilder text = new StringBuilder();
  private String indent = "";

  /** A line. */
  Lines line(String line) {
    text.append(indent).append(line).append('\n');
    return this;
  }

  /** An empty line. */
  Lines blank() {
    text.append('\n');
    return this;
  }

  /** {@code comment}, each of its lines behind two slashes; nothing if it is empty. */
  Lines comment(String comment) {
    if (!comment.isEmpty()) {
      comment.lines().forEach(line -> line(("// " + line).stripTrailing()));
    }
    return this;
  }

  /** What stands between {@code head} with its brace and the brace that closes it. */
  Lines block(String head, Runnable body) {
    line(head + " {");
    String outer = indent;
    indent = outer + "  ";
    body.run();
    indent = outer;
    return line("}");
  }

  /** {@code text} as a literal. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c < ' ' || c == 0x7f ? "\\%03o".formatted((int) c) : c);
      }
    }
    return quoted.append('"').toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
