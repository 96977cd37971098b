package io.kitgen.processor.model.constraint;

import io.kitgen.processor.model.AnnotationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A constraint as an annotation says it.
 *
 * @param kind which of the standard ones
 * @param annotation where it is written
 */
public record Constraint(ConstraintKind kind, AnnotationModel annotation) {

  /** Marks, behind an annotation that is a constraint of the user's own, that it is one. */
  public static final String CUSTOM = "jakarta.validation.Constraint";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  /** Those of {@code annotations} that are standard, in order, each of several by itself. */
  public static List<Constraint> of(List<AnnotationModel> annotations) {
    List<Constraint> all = new ArrayList<>();
    for (AnnotationModel annotation : annotations) {
      String name = annotation.type().canonicalName();
      Optional<ConstraintKind> kind = ConstraintKind.of(name);
      kind.ifPresent(
          found ->
              AnnotationModel.repeated(
                      List.of(annotation), found.qualified(), found.qualified() + ".List")
                  .forEach(one -> all.add(new Constraint(found, one))));
    }
    return List.copyOf(all);
  }

  /** Whether one of {@code annotations} is a constraint that only a library can check. */
  public static boolean anyCustom(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, CUSTOM).isPresent();
  }

  /** Whether one of {@code annotations} refuses null, whatever the type says. */
  public static boolean anyRefusesNull(List<AnnotationModel> annotations) {
    return of(annotations).stream()
        .map(Constraint::kind)
        .anyMatch(kind -> kind == ConstraintKind.NOT_BLANK || kind == ConstraintKind.NOT_EMPTY);
  }

  /** A member that is a number, or {@code otherwise} when it was left out. */
  public long number(String member, long otherwise) {
    return annotation.values().get(member) instanceof Number number
        ? number.longValue()
        : otherwise;
  }

  /** A member that is a text, or empty. */
  public String text(String member) {
    return annotation.text(member, "");
  }

  /** Whether the bound of a decimal constraint belongs to what is allowed. */
  public boolean inclusive() {
    return !Boolean.FALSE.equals(annotation.values().get("inclusive"));
  }

  /** Whether it is asked in some groups only. */
  public boolean hasGroups() {
    return !annotation.types("groups").isEmpty();
  }

  /** The flags of a pattern, as java.util.regex has them. */
  public int flags() {
    Object flags = annotation.values().get("flags");
    Stream<?> names = flags instanceof List<?> list ? list.stream() : Stream.ofNullable(flags);
    return names.mapToInt(name -> flag(name.toString())).reduce(0, (a, b) -> a | b);
  }

  private static int flag(String name) {
    return switch (name) {
      case "UNIX_LINES" -> Pattern.UNIX_LINES;
      case "CASE_INSENSITIVE" -> Pattern.CASE_INSENSITIVE;
      case "COMMENTS" -> Pattern.COMMENTS;
      case "MULTILINE" -> Pattern.MULTILINE;
      case "DOTALL" -> Pattern.DOTALL;
      case "UNICODE_CASE" -> Pattern.UNICODE_CASE;
      case "CANON_EQ" -> Pattern.CANON_EQ;
      default -> throw new IllegalArgumentException("no flag " + name.toLowerCase(Locale.ROOT));
    };
  }

  /** What is said when a value breaks it: the user's words, or the usual ones, with its values. */
  public String message() {
    String text = text("message");
    if (text.isEmpty()) {
      text = usual();
    }
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder said = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(said, Matcher.quoteReplacement(value(matcher)));
    }
    return matcher.appendTail(said).toString();
  }

  private String usual() {
    String usual = kind.message();
    return inclusive() ? usual : usual.replace("than or equal to", "than");
  }

  private String value(Matcher matcher) {
    Object value = annotation.values().get(matcher.group(1));
    if (value != null) {
      return value.toString();
    }
    return switch (matcher.group(1)) {
      case "min" -> "0";
      case "max" -> Integer.toString(Integer.MAX_VALUE);
      default -> matcher.group();
    };
  }
}
