package io.kitgen.processor.generate.schema;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc as Markdown: its inline tags, and the HTML that people write in it. */
public final class Markdown {

  private static final Pattern PRE =
      Pattern.compile("<pre[^>]*>(.*?)</pre>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK =
      Pattern.compile(
          "<a\\s+href=[\"']([^\"']*)[\"'][^>]*>(.*?)</a>",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#?[A-Za-z0-9]{1,8});");
  private static final Pattern REFERENCE = Pattern.compile("([^\\s(]*(?:\\([^)]*\\))?)\\s*(.*)");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|\\n\\n");

  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

  private static final Map<String, String> OPENED =
      Map.ofEntries(
          Map.entry("p", "\n\n"),
          Map.entry("br", "\\\n"),
          Map.entry("li", "\n- "),
          Map.entry("ul", "\n"),
          Map.entry("ol", "\n"),
          Map.entry("b", "**"),
          Map.entry("strong", "**"),
          Map.entry("i", "*"),
          Map.entry("em", "*"),
          Map.entry("code", "`"),
          Map.entry("tt", "`"));

  private static final Map<String, String> CLOSED =
      Map.ofEntries(
          Map.entry("p", "\n\n"),
          Map.entry("li", ""),
          Map.entry("ul", "\n\n"),
          Map.entry("ol", "\n\n"),
          Map.entry("b", "**"),
          Map.entry("strong", "**"),
          Map.entry("i", "*"),
          Map.entry("em", "*"),
          Map.entry("code", "`"),
          Map.entry("tt", "`"));

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Markdown(String text) {
    this.text = text;
  }

  /** {@code javadoc}, without block tags, as Markdown; empty if it is blank. */
  public static String of(String javadoc) {
    return new Markdown(javadoc)
        .convert()
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** The first sentence of {@code markdown} on one line, without its full stop. */
  public static String summary(String markdown) {
    Matcher end = SENTENCE_END.matcher(markdown);
    while (end.find()) {
      String sentence = markdown.substring(0, end.end());
      // Not within a piece of code.
      if (sentence.chars().filter(c -> c == '`').count() % 2 == 0) {
        return line(sentence);
      }
    }
    return line(markdown);
  }

  private static String line(String sentence) {
    String line = sentence.strip().replaceAll("\\s+", " ");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private String convert() {
    while (at < text.length()) {
      boolean taken =
          switch (text.charAt(at)) {
            case '{' -> inlineTag();
            case '<' -> pre() || link() || tag();
            case '&' -> entity();
            default -> false;
          };
      if (!taken) {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  // {@code a < b}, {@link Order#id() the number}
  private boolean inlineTag() {
    int end = text.startsWith("{@", at) ? closing(at) : -1;
    if (end < 0) {
      return false;
    }
    String[] parts = text.substring(at + 2, end).split("\\s+", 2);
    String content = parts.length > 1 ? parts[1].strip() : "";
    out.append(
        switch (parts[0]) {
          case "code", "systemProperty" -> code(content);
          case "link", "value" -> reference(content, true);
          case "linkplain" -> reference(content, false);
          case "inheritDoc" -> "";
          default -> content;
        });
    at = end + 1;
    return true;
  }

  private int closing(int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String code(String content) {
    String line = content.replaceAll("\\s*\\n\\s*", " ");
    return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }

  /** {@code Order#id()} is Order.id() to those who do not read Javadoc. */
  private static String reference(String content, boolean asCode) {
    Matcher parts = REFERENCE.matcher(content);
    if (!parts.matches() || !parts.group(2).isEmpty()) {
      return parts.matches() ? of(parts.group(2)) : content;
    }
    String target = parts.group(1).replaceAll("^[a-z][\\w.]*\\.(?=[A-Z])", "");
    String name = target.startsWith("#") ? target.substring(1) : target.replace('#', '.');
    return asCode ? code(name) : name;
  }

  private boolean pre() {
    Matcher pre = matcher(PRE);
    if (!pre.lookingAt()) {
      return false;
    }
    String code = pre.group(1).strip();
    boolean literal = code.startsWith("{@code") && code.endsWith("}");
    code = literal ? code.substring("{@code".length(), code.length() - 1) : entities(pre.group(1));
    String lines = code.replaceFirst("^[ \\t]*\\R", "").stripTrailing().stripIndent();
    out.append("\n\n```\n").append(lines.strip()).append("\n```\n\n");
    at = pre.end();
    return true;
  }

  private boolean link() {
    Matcher link = matcher(LINK);
    if (!link.lookingAt()) {
      return false;
    }
    out.append('[').append(of(link.group(2))).append("](").append(link.group(1)).append(')');
    at = link.end();
    return true;
  }

  private boolean tag() {
    Matcher tag = matcher(TAG);
    if (!tag.lookingAt()) {
      return false;
    }
    Map<String, String> known = text.startsWith("</", at) ? CLOSED : OPENED;
    String mark = known.get(tag.group(1).toLowerCase(Locale.ROOT));
    if (mark == null) {
      return false;
    }
    if (mark.startsWith("\n- ")) {
      // A list has no empty lines between its items.
      out.setLength(out.toString().stripTrailing().length());
    }
    out.append(mark);
    at = tag.end();
    return true;
  }

  private boolean entity() {
    Matcher entity = matcher(ENTITY);
    if (!entity.lookingAt()) {
      return false;
    }
    out.append(entities(entity.group()));
    at = entity.end();
    return true;
  }

  private static String entities(String text) {
    return ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(entity(m.group(1))));
  }

  private static String entity(String name) {
    return name.matches("#[0-9]{1,6}")
        ? Character.toString(Integer.parseInt(name.substring(1)))
        : ENTITIES.getOrDefault(name, "&" + name + ";");
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }
}
