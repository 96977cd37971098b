package io.kitgen.runtime.http.route;

import io.kitgen.runtime.http.syntax.Percent;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a path template.
 *
 * @param kind what it matches
 * @param text the literal, decoded; or the variable's name
 * @param prefix what stands before a variable, encoded
 * @param suffix what stands behind a variable, encoded
 */
record TemplateSegment(Kind kind, String text, String prefix, String suffix) {

  enum Kind {
    LITERAL,
    VARIABLE,
    REST
  }

  /** Reads a segment without slash. */
  static TemplateSegment parse(String segment) {
    int open = segment.indexOf('{');
    int close = segment.indexOf('}');
    if (open < 0 && close < 0) {
      return new TemplateSegment(Kind.LITERAL, decoded(segment), "", "");
    }
    if (open < 0
        || close < open
        || segment.indexOf('{', open + 1) >= 0
        || segment.indexOf('}', close + 1) >= 0) {
      throw new IllegalArgumentException("one {variable} a segment");
    }
    String name = segment.substring(open + 1, close);
    String prefix = encoded(segment.substring(0, open));
    String suffix = encoded(segment.substring(close + 1));
    boolean rest = name.endsWith("...");
    if (rest && !(prefix.isEmpty() && suffix.isEmpty())) {
      throw new IllegalArgumentException("{rest...} stands alone in its segment");
    }
    name = rest ? name.substring(0, name.length() - 3) : name;
    if (name.isBlank()) {
      throw new IllegalArgumentException("a variable without a name");
    }
    return new TemplateSegment(rest ? Kind.REST : Kind.VARIABLE, name, prefix, suffix);
  }

  private static String decoded(String literal) {
    return literal.indexOf('%') < 0 ? literal : Percent.decode(literal);
  }

  private static String encoded(String literal) {
    StringBuilder out = new StringBuilder(literal.length());
    Percent.encodeLiteral(decoded(literal), out);
    return out.toString();
  }

  boolean isVariable() {
    return kind == Kind.VARIABLE;
  }

  /** How many literal characters a variable's segment has: more of them win. */
  int weight() {
    return prefix.length() + suffix.length();
  }

  /** The variable's value in a raw segment, still encoded, or null when it does not fit. */
  @Nullable String valueIn(String segment) {
    return segment.length() > weight() && segment.startsWith(prefix) && segment.endsWith(suffix)
        ? segment.substring(prefix.length(), segment.length() - suffix.length())
        : null;
  }

  /** Whether some segment could fit both, as far as the literal parts can tell. */
  boolean overlaps(TemplateSegment other) {
    if (kind == Kind.LITERAL || other.kind == Kind.LITERAL) {
      return overlapsLiteral(other);
    }
    return (prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix))
        && (suffix.endsWith(other.suffix) || other.suffix.endsWith(suffix));
  }

  private boolean overlapsLiteral(TemplateSegment other) {
    if (kind == other.kind) {
      return text.equals(other.text);
    }
    TemplateSegment literal = kind == Kind.LITERAL ? this : other;
    TemplateSegment variable = kind == Kind.LITERAL ? other : this;
    return variable.valueIn(encoded(literal.text)) != null;
  }
}
