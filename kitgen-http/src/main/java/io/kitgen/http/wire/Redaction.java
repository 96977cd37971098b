package io.kitgen.http.wire;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a message is not shown. Names ignore case. */
final class Redaction {

  static final String MARK = "***";

  private static final Set<String> FIELDS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie",
          "x-api-key",
          "x-auth-token");

  private static final Set<String> VALUES =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "secret",
          "client_secret",
          "token",
          "access_token",
          "refresh_token",
          "id_token",
          "api_key",
          "apikey",
          "authorization",
          "client_assertion",
          "signature");

  private final Set<String> fields = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> values = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Pattern pairs;
  private final Pattern members;

  private Redaction(Set<String> fields, Set<String> values) {
    this.fields.addAll(fields);
    this.values.addAll(values);
    String names = values.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.pairs = Pattern.compile("(?i)((?:^|&)(?:" + names + ")=)[^&]*");
    this.members = Pattern.compile("(?i)\"(?:" + names + ")\"\\s*+:\\s*+");
  }

  static Redaction usual() {
    return new Redaction(FIELDS, VALUES);
  }

  /** This redaction, with more names of both kinds. */
  Redaction and(Set<String> names) {
    Set<String> moreFields = new TreeSet<>(fields);
    Set<String> moreValues = new TreeSet<>(values);
    moreFields.addAll(names);
    moreValues.addAll(names);
    return new Redaction(moreFields, moreValues);
  }

  /** The value of a header field, as it is shown. */
  String field(String name, String value) {
    return fields.contains(name) ? MARK : value;
  }

  /** A query, or a body that is a form, as it is shown. */
  String pairs(String text) {
    return pairs.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(MARK));
  }

  /** A body of JSON or other text, as it is shown: members of JSON by name. */
  String members(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    Matcher member = members.matcher(text);
    int from = 0;
    while (from < text.length() && member.find(from)) {
      shown.append(text, from, member.end()).append('"').append(MARK).append('"');
      from = endOfValue(text, member.end());
    }
    return shown.append(text, from, text.length()).toString();
  }

  /** Where a value of JSON ends, or the text when that was cut off before. */
  private static int endOfValue(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
        return i;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      if (i > start && depth == 0 && !quoted && (c == '"' || c == '}' || c == ']')) {
        return i + 1;
      }
    }
    return text.length();
  }
}
