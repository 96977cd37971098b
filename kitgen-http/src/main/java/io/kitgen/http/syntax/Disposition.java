package io.kitgen.http.syntax;

import io.kitgen.runtime.http.syntax.Percent;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The field {@code Content-Disposition} (RFC 6266, RFC 7578). */
public final class Disposition {

  private final Map<String, String> parameters = new TreeMap<>();
  private final String type;

  private Disposition(String type) {
    this.type = type;
  }

  /** Reads {@code field}; what cannot be read in it is passed over. */
  public static Disposition parse(String field) {
    int end = end(field, 0);
    Disposition found = new Disposition(field.substring(0, end).strip().toLowerCase(Locale.ROOT));
    while (end < field.length()) {
      int start = end + 1;
      end = end(field, start);
      int equals = field.indexOf('=', start);
      if (equals > 0 && equals < end) {
        String name = field.substring(start, equals).strip().toLowerCase(Locale.ROOT);
        found.parameters.putIfAbsent(name, unquoted(field.substring(equals + 1, end).strip()));
      }
    }
    return found;
  }

  /** The next semicolon outside of quotes, or the end. */
  private static int end(String field, int start) {
    boolean quoted = false;
    for (int i = start; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return field.length();
  }

  private static String unquoted(String value) {
    if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 1; i < value.length() - 1; i++) {
      boolean escaped = value.charAt(i) == '\\' && "\"\\".indexOf(value.charAt(i + 1)) >= 0;
      i += escaped && i + 1 < value.length() - 1 ? 1 : 0;
      text.append(value.charAt(i));
    }
    return text.toString();
  }

  /** {@code attachment}, {@code inline}, {@code form-data}. */
  public String type() {
    return type;
  }

  /** The name of the field of a form; null when there is none. */
  public @Nullable String name() {
    String name = parameters.get("name");
    return name == null ? null : unescaped(name);
  }

  /**
   * The name of a file without folders, so that it cannot lead out of the one in which it is
   * stored; null when there is none, or none is left.
   */
  public @Nullable String filename() {
    String name = extended(parameters.get("filename*"));
    if (name == null) {
      String plain = parameters.get("filename");
      name = plain == null ? null : unescaped(plain);
    }
    if (name == null) {
      return null;
    }
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    boolean bad =
        last.isBlank()
            || last.equals(".")
            || last.equals("..")
            || last.chars().anyMatch(c -> c < ' ' || c == 127);
    return bad ? null : last;
  }

  /** Whether a name of a file was given, good or not. */
  public boolean hasFile() {
    return parameters.containsKey("filename") || parameters.containsKey("filename*");
  }

  /** RFC 8187: {@code UTF-8''na%C3%AFve}. */
  private static @Nullable String extended(@Nullable String value) {
    int quote = value == null ? -1 : value.indexOf('\'');
    int second = quote < 0 || value == null ? -1 : value.indexOf('\'', quote + 1);
    if (value == null || second < 0 || !value.substring(0, quote).equalsIgnoreCase("utf-8")) {
      return null;
    }
    try {
      return Percent.decode(value.substring(second + 1));
    } catch (IllegalArgumentException e) {
      return null; // the plain name is there for this
    }
  }

  /** What browsers write in the place of three characters. */
  private static String unescaped(String value) {
    return value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }

  /** {@code attachment; filename="na_ve"; filename*=UTF-8''na%C3%AFve}. */
  public static String format(boolean attachment, @Nullable String filename) {
    StringBuilder text = new StringBuilder(attachment ? "attachment" : "inline");
    if (filename == null) {
      return text.toString();
    }
    String plain = filename.replaceAll("[^ -~]|[\"\\\\%]", "_");
    text.append("; filename=\"").append(plain).append('"');
    if (!plain.equals(filename)) {
      Percent.encode(filename, text.append("; filename*=UTF-8''"));
    }
    return text.toString();
  }

  /** {@code form-data; name="a"; filename="b"}, as browsers write it; to be sent in UTF-8. */
  public static String formData(String name, @Nullable String filename) {
    String text = "form-data; name=\"" + escaped(name) + '"';
    return filename == null ? text : text + "; filename=\"" + escaped(filename) + '"';
  }

  private static String escaped(String value) {
    return value.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }
}
