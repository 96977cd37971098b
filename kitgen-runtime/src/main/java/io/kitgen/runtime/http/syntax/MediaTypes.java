package io.kitgen.runtime.http.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Media types in {@code Content-Type} and {@code Accept} (RFC 9110, sections 8.3 and 12.5.1). */
public final class MediaTypes {

  /** JSON as an answer's type, spelled as Go kit spells it. */
  public static final String JSON = "application/json; charset=utf-8";

  /** Bytes of no known kind. */
  public static final String BYTES = "application/octet-stream";

  /** The fields of a form, as a query has them. */
  public static final String FORM = "application/x-www-form-urlencoded";

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

  /** Whether {@link #decode} knows the character set that the type names, if it names one. */
  public static boolean isReadable(String contentType) {
    return isUtf8(contentType) || "iso-8859-1".equalsIgnoreCase(parameter(contentType, "charset"));
  }

  /**
   * {@code bytes} as the text of a {@code contentType}: UTF-8, unless that says ISO-8859-1.
   *
   * @throws IllegalArgumentException when it says something else, or they are not that
   */
  public static String decode(@Nullable String contentType, byte[] bytes) {
    String charset = contentType == null ? null : parameter(contentType, "charset");
    if ("iso-8859-1".equalsIgnoreCase(charset)) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    if (!isUtf8(contentType)) {
      throw new IllegalArgumentException("expected UTF-8");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("expected UTF-8", e);
    }
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

  /** {@code type} with a character set: its own, or UTF-8. */
  public static String inUtf8(String type) {
    return parameter(type, "charset") == null ? type + "; charset=utf-8" : type;
  }

  private static String unquote(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /**
   * Which of {@code types} an {@code Accept} field prefers, of equal ones the first; null when it
   * allows none. One with an asterisk is always allowed: what it is, is said later.
   *
   * @param accept the field's values joined by commas, or null when there is none
   * @param types types in lower case
   */
  public static @Nullable String best(@Nullable String accept, List<String> types) {
    String best = null;
    double most = 0;
    for (String type : types) {
      double weight = type.indexOf('*') >= 0 ? 1 : weight(accept, typeOf(type));
      if (weight > most) {
        best = type;
        most = weight;
      }
    }
    return best;
  }

  /** Whether {@code contentType} is in one of {@code ranges}: {@code image/*}. */
  public static boolean isIn(String contentType, List<String> ranges) {
    String type = typeOf(contentType);
    return ranges.stream().anyMatch(range -> fit(typeOf(range), type) > 0);
  }

  /** Whether an {@code Accept} field, or none, allows {@code type}, given in lower case. */
  public static boolean accepts(@Nullable String accept, String type) {
    return weight(accept, type) > 0;
  }

  /**
   * How much an {@code Accept} field wants {@code type}, from 0 to 1: the most specific range that
   * fits decides. What cannot be read in it is passed over.
   */
  private static double weight(@Nullable String accept, String type) {
    if (accept == null || accept.isBlank() || accept.equals("*/*") || accept.equals(type)) {
      return 1;
    }
    int best = 0;
    double weight = 0;
    int start = 0;
    while (start <= accept.length()) {
      int comma = accept.indexOf(',', start);
      int end = comma < 0 ? accept.length() : comma;
      String range = accept.substring(start, end);
      int fit = fit(typeOf(range), type);
      if (fit >= best && fit > 0) {
        double wanted = weight(parameter(range, "q"));
        weight = fit == best ? Math.max(weight, wanted) : wanted;
        best = fit;
      }
      start = end + 1;
    }
    return weight;
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

  private static double weight(@Nullable String parameter) {
    try {
      return parameter == null ? 1 : Double.parseDouble(parameter);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
