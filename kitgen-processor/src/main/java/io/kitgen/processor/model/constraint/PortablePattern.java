package io.kitgen.processor.model.constraint;

import java.util.regex.Pattern;

/** Regular expressions that Java and ECMA-262, which other languages and documents have, share. */
public final class PortablePattern {

  private static final int LONGEST = 1000;

  private static final String ESCAPE =
      "\\\\(?:[\\^$\\\\.*+?()\\[\\]{}|/tnrf]|x\\p{XDigit}{2}|u\\p{XDigit}{4})";
  private static final String SET = "\\\\[dDwWsS]";
  private static final String MEMBER = "(?:[^\\\\\\[\\]&-]|&(?!&)|\\\\-|" + ESCAPE + ")";

  private static final Pattern PARTS =
      Pattern.compile(
          String.join(
              "|",
              "[^\\\\\\[\\](){}*+?]",
              ESCAPE,
              SET,
              "\\[\\^?-?(?:" + SET + "|" + MEMBER + "(?:-" + MEMBER + ")?)++-?]",
              "\\((?:\\?(?:[:=!]|<[=!]))?(?!\\?)",
              "\\)",
              "(?:[*+?]|\\{\\d+(?:,\\d*)?})\\??(?![*+?{])"));

  private PortablePattern() {}

  /** Whether {@code regexp}, which Java understands, is made of parts that both read alike. */
  public static boolean is(String regexp) {
    return regexp.length() <= LONGEST && PARTS.matcher(regexp).replaceAll("").isEmpty();
  }
}
