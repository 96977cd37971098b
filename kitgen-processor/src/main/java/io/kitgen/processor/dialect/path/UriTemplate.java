package io.kitgen.processor.dialect.path;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Micronaut's paths, which are templates of RFC 6570: {@code /orders/{id}{?limit,color}}. */
public final class UriTemplate {

  private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");

  private final Map<String, String> query = new LinkedHashMap<>();
  private final StringBuilder path = new StringBuilder();
  private final String text;

  private UriTemplate(String text) {
    this.text = text;
  }

  /** Reads {@code text}. */
  public static ForeignPath read(String text) {
    ForeignPath plain = Paths.plain(text);
    return plain.isWrong() ? plain : new UriTemplate(plain.path()).read();
  }

  private ForeignPath read() {
    Matcher expression = EXPRESSION.matcher(text);
    int literal = 0;
    while (expression.find()) {
      path.append(text, literal, expression.start());
      literal = expression.end();
      String objection = objection(expression.group(1), literal == text.length());
      if (!objection.isEmpty()) {
        return ForeignPath.objection(
            "{" + expression.group(1) + "} " + objection,
            "Write variables as {name}, those of the query as {?name}");
      }
    }
    path.append(text.substring(literal));
    return new ForeignPath("", path.toString(), query, "", "");
  }

  private String objection(String expression, boolean last) {
    char operator = expression.isEmpty() ? ' ' : expression.charAt(0);
    return switch (operator) {
      case '?', '&' -> query(expression.substring(1));
      case '+' -> rest(expression.substring(1), last);
      case '/', '.', ';', '#' -> "may be missing from the path";
      default -> variable(expression);
    };
  }

  private String query(String names) {
    for (String name : names.split(",", -1)) {
      String bare = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
      if (!NAME.matcher(bare).matches()) {
        return "holds a modifier";
      }
      query.put(bare, bare);
    }
    return "";
  }

  private String rest(String name, boolean last) {
    path.append('{').append(name).append("...}");
    return last && NAME.matcher(name).matches() ? "" : "takes slashes, and is not the last segment";
  }

  private String variable(String name) {
    path.append('{').append(name).append('}');
    return NAME.matcher(name).matches() ? "" : "holds more than a name";
  }
}
