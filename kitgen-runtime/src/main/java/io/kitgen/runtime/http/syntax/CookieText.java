package io.kitgen.runtime.http.syntax;

import java.util.ArrayList;
import java.util.List;

/** The {@code Cookie} field (RFC 6265, section 4.2.1). */
public final class CookieText {

  private CookieText() {}

  /** The values of the cookies called {@code name} in these fields, quotes around them gone. */
  public static List<String> find(List<String> fields, String name) {
    List<String> found = null;
    for (String field : fields) {
      int start = 0;
      while (start <= field.length()) {
        int semicolon = field.indexOf(';', start);
        int end = semicolon < 0 ? field.length() : semicolon;
        int equals = field.indexOf('=', start);
        if (equals >= 0 && equals < end && field.substring(start, equals).strip().equals(name)) {
          found = found == null ? new ArrayList<>(1) : found;
          found.add(unquote(field.substring(equals + 1, end).strip()));
        }
        start = end + 1;
      }
    }
    return found == null ? List.of() : found;
  }

  /** The value that these {@code Set-Cookie} fields give the cookie called {@code name}. */
  public static List<String> findSet(List<String> fields, String name) {
    return find(fields.stream().map(field -> field.split(";", 2)[0]).toList(), name);
  }

  private static String unquote(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /**
   * {@code value} if it can stand in a cookie.
   *
   * @throws IllegalArgumentException for white space, quotes, commas, semicolons, backslashes and
   *     what is not ASCII
   */
  public static String check(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~' || c == '"' || c == ',' || c == ';' || c == '\\') {
        throw new IllegalArgumentException(
            "the cookie " + name + " would hold a character that cookies cannot carry");
      }
    }
    return value;
  }
}
