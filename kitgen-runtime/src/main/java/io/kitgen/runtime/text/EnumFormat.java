package io.kitgen.runtime.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum by their exact texts. Without more said, the text of a constant is its
 * {@code toString()}, as in Jackson 3; ordinals are never read. Immutable.
 *
 * <pre>{@code
 * static final EnumFormat<Color> COLOR =
 *     EnumFormat.of(Color.values()).named(Color.RED, "red").alias(Color.RED, "rouge");
 * }</pre>
 *
 * @param <E> the enum
 */
public final class EnumFormat<E extends Enum<E>> implements TextFormat<E> {

  /** How much of the constants is told to those who send something else, in UTF-16 units. */
  private static final int LONGEST_LIST = 200;

  private final Map<E, String> texts;
  private final Map<String, E> aliases;
  private final Map<String, E> byText;
  private final String expected;
  private final @Nullable E otherwise;

  private EnumFormat(Map<E, String> texts, Map<String, E> aliases, @Nullable E otherwise) {
    this.otherwise = otherwise;
    this.texts = texts;
    this.aliases = aliases;
    this.byText = new HashMap<>(aliases);
    texts.forEach((constant, text) -> byText.put(text, constant));
    this.expected = expected(texts.values());
  }

  /**
   * The constants under their {@code toString()}.
   *
   * @param constants all of them, in order: {@code Color.values()}
   */
  public static <E extends Enum<E>> EnumFormat<E> of(E[] constants) {
    Map<E, String> texts = new LinkedHashMap<>();
    for (E constant : constants) {
      texts.put(constant, constant.toString());
    }
    return new EnumFormat<>(copyOf(texts), Map.of(), null);
  }

  /** This format with {@code text} in place of the text that {@code constant} has. */
  public EnumFormat<E> named(E constant, String text) {
    Map<E, String> renamed = copyOf(texts);
    renamed.put(constant, Objects.requireNonNull(text, "text"));
    return new EnumFormat<>(renamed, aliases, otherwise);
  }

  /** This format, which also reads {@code text} as {@code constant}. */
  public EnumFormat<E> alias(E constant, String text) {
    Map<String, E> extended = new HashMap<>(aliases);
    extended.put(text, constant);
    return new EnumFormat<>(texts, extended, otherwise);
  }

  /** This format, which reads as {@code constant} what it does not know. */
  public EnumFormat<E> otherwise(E constant) {
    return new EnumFormat<>(texts, aliases, Objects.requireNonNull(constant, "constant"));
  }

  private static <E extends Enum<E>> Map<E, String> copyOf(Map<E, String> texts) {
    return texts.isEmpty() ? new LinkedHashMap<>() : new EnumMap<>(texts);
  }

  @Override
  public E parse(String text) {
    E known = byText.get(text);
    E constant = known == null ? otherwise : known;
    if (constant == null) {
      throw new IllegalArgumentException(expected);
    }
    return constant;
  }

  @Override
  public String format(E value) {
    // Every constant is there, unless others were given than the enum has.
    return Objects.requireNonNull(texts.get(value), "not a constant of this format");
  }

  /** {@code expected one of RED, GREEN, …}: as many as fit. */
  private static String expected(Collection<String> texts) {
    List<String> shown = new ArrayList<>();
    int length = 0;
    for (String text : texts) {
      length += text.length() + 2;
      if (length > LONGEST_LIST) {
        shown.add("…");
        break;
      }
      shown.add(text);
    }
    return "expected one of " + String.join(", ", shown);
  }
}
