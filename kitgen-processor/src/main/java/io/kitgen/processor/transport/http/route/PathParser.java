package io.kitgen.processor.transport.http.route;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the text of a path, as an annotation holds it. */
final class PathParser {

  // RFC 3986, 3.3: what a segment may hold as it is.
  private static final Pattern SEGMENT =
      Pattern.compile("(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})*");

  private static final Pattern NAME =
      Pattern.compile("\\p{javaJavaIdentifierStart}[\\p{javaJavaIdentifierPart}-]*");

  private static final Set<String> WILDCARDS = Set.of("*", "**");
  private static final String REST = "...";

  private final String text;
  private final List<Segment> segments = new ArrayList<>();

  private PathParser(String text) {
    this.text = text;
  }

  /** Reads {@code text}; the empty text is the empty path. */
  static ParsedPath parse(String text) {
    if (text.isEmpty()) {
      return ParsedPath.of(PathTemplate.EMPTY);
    }
    try {
      return ParsedPath.of(new PathParser(text).template());
    } catch (Objection e) {
      return new ParsedPath(PathTemplate.EMPTY, e.reason, e.fix);
    }
  }

  private PathTemplate template() throws Objection {
    if (text.charAt(0) != '/') {
      throw new Objection("it has to start with a slash", "Write \"/" + text + "\"");
    }
    refuseExpressions();
    String[] parts = text.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      segments.add(segment(parts[i], last));
    }
    return new PathTemplate(segments);
  }

  /** Before slashes are looked for: an expression may hold some. */
  private void refuseExpressions() throws Objection {
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      int colon = text.indexOf(':', open);
      if (close < 0) {
        throw new Objection("a '{' is not closed", "Write '}' behind the variable's name");
      }
      if (colon > open && colon < close) {
        String name = text.substring(open + 1, colon);
        throw new Objection(
            "a variable takes no expression",
            "Write {" + name + "}, and check the value in the service");
      }
    }
  }

  private Segment segment(String part, boolean last) throws Objection {
    int open = part.indexOf('{');
    int close = part.indexOf('}');
    if (open < 0 && close < 0) {
      return literal(part, last);
    }
    if (open >= 0 && part.indexOf('{', open + 1) >= 0) {
      throw new Objection(
          "the segment \"" + part + "\" has two variables", "Put a slash between them");
    }
    if (open < 0 || close < open || part.indexOf('}', close + 1) >= 0) {
      throw new Objection(
          "braces in \"" + part + "\" do not match",
          "Write one {name}, or percent-encode the brace");
    }
    String before = text(part.substring(0, open));
    String name = part.substring(open + 1, close);
    String after = text(part.substring(close + 1));
    return name.endsWith(REST)
        ? rest(part, name.substring(0, name.length() - REST.length()), last)
        : new Segment.Variable(before, name(name), after);
  }

  private Segment rest(String part, String name, boolean last) throws Objection {
    name(name);
    if (!last || !part.equals("{" + name + REST + "}")) {
      throw new Objection(
          "{" + name + REST + "} takes all that is left, so that nothing can stand beside it",
          "Make it the last segment, alone");
    }
    return new Segment.Rest(name);
  }

  private static String name(String name) throws Objection {
    if (name.isEmpty()) {
      throw new Objection(
          "a variable has no name", "Write the parameter's name between the braces");
    }
    if (!NAME.matcher(name).matches()) {
      throw new Objection(
          "\"" + name + "\" is no name of a variable", "Write the parameter's name, as in {id}");
    }
    return name;
  }

  private Segment literal(String part, boolean last) throws Objection {
    if (part.isEmpty() && !last) {
      throw new Objection("it has an empty segment", "Write one slash in place of two");
    }
    if (part.equals(".") || part.equals("..")) {
      throw new Objection("clients take a segment \"" + part + "\" away", "Leave it out");
    }
    if (WILDCARDS.contains(part)) {
      throw new Objection("it has a wildcard", "Write {rest...} as the last segment");
    }
    return new Segment.Literal(text(part));
  }

  private String text(String part) throws Objection {
    if (part.indexOf('?') >= 0 || part.indexOf('#') >= 0) {
      throw new Objection(
          "'?' and '#' end a path",
          "Leave out what stands behind it; @Query names query parameters");
    }
    if (!SEGMENT.matcher(part).matches()) {
      throw new Objection(
          "\"" + part + "\" holds what a path has to percent-encode",
          "Write \"" + encoded(part) + "\"");
    }
    if (Percent.decoded(part).isEmpty()) {
      throw new Objection("\"" + part + "\" is not UTF-8", "Percent-encode the octets of UTF-8");
    }
    return part;
  }

  private static String encoded(String part) {
    StringBuilder out = new StringBuilder();
    for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
      String letter = String.valueOf((char) (octet & 0xff));
      boolean plain = octet >= 0 && SEGMENT.matcher(letter).matches();
      out.append(plain ? letter : String.format("%%%02X", octet & 0xff));
    }
    return out.toString();
  }

  /** Ends the reading of one text. */
  private static final class Objection extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String fix;

    Objection(String reason, String fix) {
      super(reason, null, false, false);
      this.reason = reason;
      this.fix = fix;
    }
  }
}
