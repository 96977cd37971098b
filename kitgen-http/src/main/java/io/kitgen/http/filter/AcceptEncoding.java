package io.kitgen.http.filter;

import org.jspecify.annotations.Nullable;

/** The field {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class AcceptEncoding {

  private AcceptEncoding() {}

  /**
   * Whether gzip is at least as welcome as no encoding at all. Who says nothing gets none, though
   * it could.
   */
  static boolean prefersGzip(@Nullable String field) {
    if (field == null) {
      return false;
    }
    double gzip = -1;
    double identity = 0;
    double any = -1;
    for (String range : field.split(",", -1)) {
      String[] parts = range.split(";", 2);
      String name = parts[0].strip();
      double weight = parts.length == 1 ? 1 : weight(parts[1]);
      if (Gzip.isGzip(name)) {
        gzip = Math.max(gzip, weight);
      } else if (name.equalsIgnoreCase("identity")) {
        identity = weight;
      } else if (name.equals("*")) {
        any = weight;
      }
    }
    double weight = gzip < 0 ? any : gzip;
    return weight > 0 && weight >= identity;
  }

  /** A weight that cannot be read is none: better plain than wrong. */
  private static double weight(String parameter) {
    String text = parameter.strip();
    boolean weight = text.regionMatches(true, 0, "q=", 0, 2);
    try {
      return weight ? Double.parseDouble(text.substring(2).strip()) : 1;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
