package io.kitgen.runtime.http.syntax;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Media types in {@code Content-Type} and {@code Accept} (RFC 9110, sections 8.3 and 12.5.1). */
public final class MediaTypes {

  /** JSON as an answer's type, spelled as Go kit spells it. */
  public static final String JSON = "application/json; charset=utf-8";

  /** Bytes of no known kind. */
  public static final String BYTES = "application/octet-stream";

  private static final String FORM = "application/x-www-form-urlencoded";

  private MediaTypes() {}

  /**
   * Whether a body of this type may be JSON: {@code application/json}, a {@code +json} type, or no
   * type. A form counts as no type: it is what {@code curl -d} says of everything.
   */
  public static boolean mayBeJson(@Nullable String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return true;
    }
    String type = typeOf(contentType);
    return type.equals("application/json")
        || type.equals(FORM)
        || (type.startsWith("application/") && type.endsWith("+json"));
  }

  /** Whether it is RFC 9457's problem document. */
  public static boolean isProblem(@Nullable String contentType) {
    return contentType != null && typeOf(contentType).equals("application/problem+json");
  }

  /** Whether the type names no character set, or UTF-8 or its part ASCII. */
  public static boolean isUtf8(@Nullable String contentType) {
    String charset = contentType == null ? null : parameter(contentType, "charset");
    return charset == null
        || charset.equalsIgnoreCase("utf-8")
        || charset.equalsIgnoreCase("utf8")
        || charset.equalsIgnoreCase("us-ascii");
  }

  /** {@code Application/JSON; charset=x} as {@code application/json}. */
  public static String typeOf(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  /** The value of a parameter, without quotes; null when there is none such. */
  public static @Nullable String parameter(String value, String name) {
    int start = value.indexOf(';');
    while (start >= 0) {
      int end = value.indexOf(';', start + 1);
      String parameter = value.substring(start + 1, end < 0 ? value.length() : end).strip();
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(name)) {
        return unquote(parameter.substring(equals + 1).strip());
      }
      start = end;
    }
    return null;
  }

  private static String unquote(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /**
   * Whether an {@code Accept} field allows {@code type}: the most specific range that fits decides,
   * and a weight of zero forbids. What cannot be read in it is passed over.
   *
   * @param accept the field's values joined by commas, or null when there is none
   * @param type a type without parameters, in lower case
   */
  public static boolean accepts(@Nullable String accept, String type) {
    if (accept == null || accept.isBlank() || accept.equals("*/*") || accept.equals(type)) {
      return true;
    }
    int best = 0;
    boolean allowed = false;
    int start = 0;
    while (start <= accept.length()) {
      int comma = accept.indexOf(',', start);
      int end = comma < 0 ? accept.length() : comma;
      String range = accept.substring(start, end);
      int fit = fit(typeOf(range), type);
      if (fit >= best && fit > 0) {
        boolean wanted = isWanted(parameter(range, "q"));
        allowed = fit == best ? allowed || wanted : wanted;
        best = fit;
      }
      start = end + 1;
    }
    return allowed;
  }

  /** How well {@code range} fits {@code type}: 0 not at all, 3 exactly. */
  private static int fit(String range, String type) {
    if (range.equals(type)) {
      return 3;
    }
    if (range.equals("*/*")) {
      return 1;
    }
    return range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)) ? 2 : 0;
  }

  /** Only {@code 0}, {@code 0.}, {@code 0.0} … say that it is not wanted. */
  private static boolean isWanted(@Nullable String weight) {
    if (weight == null || weight.isEmpty()) {
      return true;
    }
    for (int i = 0; i < weight.length(); i++) {
      if (weight.charAt(i) != '0' && weight.charAt(i) != '.') {
        return true;
      }
    }
    return false;
  }
}
