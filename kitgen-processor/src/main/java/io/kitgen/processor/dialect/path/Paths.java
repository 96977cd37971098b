package io.kitgen.processor.dialect.path;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntaxes that need no more than a few lines. */
public final class Paths {

  // {id}, {?a,b}: what stands between braces, without any of its own.
  private static final Pattern SPACED = Pattern.compile("\\{\\s*([^{}:\\s]+)\\s*}");
  private static final Pattern LINE = Pattern.compile("([A-Za-z]+)(?:\\s+(\\S.*))?");
  private static final Pattern PAIR = Pattern.compile("([^=&{}]+)=\\{([^{}:]+)}");

  private Paths() {}

  /** Spring's: as ours, with or without the slash in front. */
  public static ForeignPath plain(String text) {
    if (text.contains("${") || text.contains("#{")) {
      return ForeignPath.objection(
          "a property decides what it is, and the path is needed at compile time",
          "Write the path itself");
    }
    if (text.contains("://")) {
      return ForeignPath.objection(
          "it has an address, which kitgen is given when the client is made",
          "Write the path alone");
    }
    return ForeignPath.of(slashed(text));
  }

  /** That of JAX-RS: space in braces is nothing, and a slash at the end too. */
  public static ForeignPath jaxRs(String text) {
    if (text.endsWith("/")) {
      String shorter = text.substring(0, text.length() - 1);
      return ForeignPath.objection(
          "a slash at the end means nothing to JAX-RS, and another path to kitgen",
          shorter.isEmpty() ? "Leave @Path out" : "Write \"" + shorter + "\"");
    }
    return plain(SPACED.matcher(text).replaceAll("{$1}"));
  }

  /** Retrofit's: relative to the address of the client. */
  public static ForeignPath retrofit(String text) {
    int query = text.indexOf('?');
    return query < 0 ? plain(text) : constant(text.substring(query + 1));
  }

  /** Feign's: {@code GET /orders/{id}?limit={limit}}. */
  public static ForeignPath feign(String text) {
    Matcher line = LINE.matcher(text.trim());
    if (!line.matches()) {
      return ForeignPath.objection(
          "no HTTP method stands in front of it", "Write \"GET " + text + "\"");
    }
    String target = line.group(2) == null ? "" : line.group(2).trim();
    int query = target.indexOf('?');
    ForeignPath path = target.isEmpty() ? ForeignPath.EMPTY : plain(upTo(target, query));
    Map<String, String> names = new LinkedHashMap<>();
    if (query >= 0) {
      for (String pair : target.substring(query + 1).split("&", -1)) {
        Matcher matcher = PAIR.matcher(pair);
        if (!matcher.matches()) {
          return constant(pair);
        }
        names.put(matcher.group(2), matcher.group(1));
      }
    }
    return new ForeignPath(line.group(1), path.path(), names, path.objection(), path.fix());
  }

  private static ForeignPath constant(String pair) {
    return ForeignPath.objection(
        "\"" + pair + "\" is no parameter of the method, and routes do not look at the query",
        "Make it a parameter, with a default in the interface's callers");
  }

  private static String upTo(String text, int end) {
    return end < 0 ? text : text.substring(0, end);
  }

  static String slashed(String text) {
    return text.isEmpty() || text.startsWith("/") ? text : "/" + text;
  }
}
