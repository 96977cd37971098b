package io.kitgen.processor.model.facts;

import java.util.Set;
import java.util.regex.Pattern;

/** What Java allows as a name. Narrower than Java where a name travels: ASCII only. */
public final class JavaNames {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized"
                  + " this throw throws transient true try void volatile while _")
              .split(" "));

  // The Java Language Specification, 8.10.1.
  private static final Set<String> FORBIDDEN_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private JavaNames() {}

  /** Whether it can name a method or field and is made of ASCII letters, digits, '_' and '$'. */
  public static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches() && !isKeyword(name);
  }

  /** Whether Java keeps it for itself. */
  public static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  /** Whether Java forbids it as the name of a record's component. */
  public static boolean isForbiddenComponent(String name) {
    return isKeyword(name) || FORBIDDEN_COMPONENTS.contains(name);
  }
}
