package io.kitgen.runtime.http.route;

import io.kitgen.runtime.http.syntax.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A path with variables: {@code /orders/{id}}, {@code /orders/{id}:capture}, {@code
 * /files/{path...}}. A variable is one whole segment but for a literal before and behind it, is
 * never empty, and is percent-encoded whole, its slashes included; {@code {name...}} takes all that
 * is left, slashes as they are. A slash at the end belongs to the path. Immutable.
 */
public final class PathTemplate {

  private final String text;
  private final List<TemplateSegment> segments;
  private final List<String> variables;

  private PathTemplate(String text, List<TemplateSegment> segments) {
    this.text = text;
    this.segments = List.copyOf(segments);
    this.variables =
        segments.stream()
            .filter(segment -> segment.kind() != TemplateSegment.Kind.LITERAL)
            .map(TemplateSegment::text)
            .toList();
  }

  /**
   * The template that {@code text} stands for.
   *
   * @throws IllegalArgumentException when it stands for none
   */
  public static PathTemplate of(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("the path " + text + " does not start with a slash");
    }
    List<TemplateSegment> segments = new ArrayList<>();
    int start = 1;
    while (start <= text.length()) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 ? text.length() : slash;
      try {
        segments.add(TemplateSegment.parse(text.substring(start, end)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("the path " + text + ": " + e.getMessage(), e);
      }
      start = end + 1;
    }
    PathTemplate template = new PathTemplate(text, segments);
    template.check();
    return template;
  }

  private void check() {
    if (variables.stream().distinct().count() < variables.size()) {
      throw new IllegalArgumentException("the path " + text + " has two variables of one name");
    }
    for (int i = 0; i < segments.size() - 1; i++) {
      if (segments.get(i).kind() == TemplateSegment.Kind.REST) {
        throw new IllegalArgumentException("the path " + text + " goes on behind its rest");
      }
    }
  }

  /** The names of the variables, in order. */
  public List<String> variables() {
    return variables;
  }

  /**
   * Adds the path with these values to {@code out}, percent-encoded.
   *
   * @throws IllegalArgumentException when a variable has no value, or an empty one
   */
  public void expand(Map<String, String> values, StringBuilder out) {
    for (TemplateSegment segment : segments) {
      out.append('/');
      if (segment.kind() == TemplateSegment.Kind.LITERAL) {
        Percent.encodeLiteral(segment.text(), out);
        continue;
      }
      String value = values.get(segment.text());
      if (value == null || (value.isEmpty() && segment.isVariable())) {
        throw new IllegalArgumentException(
            "the path variable " + segment.text() + " of " + text + " must not be empty");
      }
      out.append(segment.prefix());
      if (segment.isVariable()) {
        encodeSegment(value, segment.weight() == 0, out);
      } else {
        encodeRest(value, out);
      }
      out.append(segment.suffix());
    }
  }

  private static void encodeRest(String value, StringBuilder out) {
    int start = 0;
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', start)) {
      encodeSegment(value.substring(start, slash), true, out);
      out.append('/');
      start = slash + 1;
    }
    encodeSegment(value.substring(start), true, out);
  }

  /** A segment that is one or two dots would be taken for a step in the tree by who normalises. */
  private static void encodeSegment(String value, boolean whole, StringBuilder out) {
    if (whole && (value.equals(".") || value.equals(".."))) {
      out.append(value.replace(".", "%2E"));
    } else {
      Percent.encode(value, out);
    }
  }

  /** Whether only the path that reads the same, and other encodings of it, match. */
  boolean isPlain() {
    return variables.isEmpty() && text.indexOf('%') < 0;
  }

  List<TemplateSegment> segments() {
    return segments;
  }

  /** Whether the two match the same paths, whatever their variables are called. */
  boolean isLike(PathTemplate other) {
    if (segments.size() != other.segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      TemplateSegment a = segments.get(i);
      TemplateSegment b = other.segments.get(i);
      boolean sameText = a.kind() != TemplateSegment.Kind.LITERAL || a.text().equals(b.text());
      if (a.kind() != b.kind()
          || !sameText
          || !a.prefix().equals(b.prefix())
          || !a.suffix().equals(b.suffix())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a path could match both with no rule to tell which of them is meant: some segment is a
   * variable in both, with equally long but other literals around it.
   */
  boolean isAmbiguousWith(PathTemplate other) {
    boolean tie = false;
    int common = Math.min(segments.size(), other.segments.size());
    for (int i = 0; i < common; i++) {
      TemplateSegment a = segments.get(i);
      TemplateSegment b = other.segments.get(i);
      if (a.kind() == TemplateSegment.Kind.REST || b.kind() == TemplateSegment.Kind.REST) {
        return tie;
      }
      if (!a.overlaps(b) || (!tie && decides(a, b))) {
        return false;
      }
      tie |= a.isVariable() && !(a.prefix().equals(b.prefix()) && a.suffix().equals(b.suffix()));
    }
    return tie && segments.size() == other.segments.size();
  }

  private static boolean decides(TemplateSegment a, TemplateSegment b) {
    return a.kind() != b.kind() || a.weight() != b.weight();
  }

  /** The template as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
