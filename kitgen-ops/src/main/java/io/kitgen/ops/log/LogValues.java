package io.kitgen.ops.log;

import io.kitgen.runtime.OperationField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How parameters and results look in a log: bounded, and nothing that is not meant to be seen.
 *
 * <p>Numbers, texts, enums and the other values of {@code java.base} print as they are, long texts
 * cut; collections, maps, arrays and bytes print as their size; {@code @Sensitive} fields print as
 * {@code ***}. Objects of other classes print as the name of their class, for nobody knows what
 * their {@code toString} tells: {@link #show} says what of them may be seen. Immutable.
 */
public final class LogValues {

  private static final LogValues STANDARD = new LogValues(256, false, false, List.of());
  private static final int MOST_DEPTH = 4;
  private static final String HIDDEN = "***";

  private final int longest;
  private final boolean lengths;
  private final boolean toStrings;
  private final List<Shown<?>> shown;

  private LogValues(int longest, boolean lengths, boolean toStrings, List<Shown<?>> shown) {
    this.longest = longest;
    this.lengths = lengths;
    this.toStrings = toStrings;
    this.shown = List.copyOf(shown);
  }

  /** Texts up to 256 characters, no lengths of what is hidden. */
  public static LogValues standard() {
    return STANDARD;
  }

  /**
   * Cuts texts behind {@code characters}, and says how long they were.
   *
   * @throws IllegalArgumentException unless it is between 1 and 65,536
   */
  public LogValues textUpTo(int characters) {
    if (characters < 1 || characters > 65_536) {
      throw new IllegalArgumentException("longest text not in 1 to 65536: " + characters);
    }
    return new LogValues(characters, lengths, toStrings, shown);
  }

  /** Tells the length of what is hidden, {@code *** (12)}: it may help a guesser. */
  public LogValues lengthsOfSensitive() {
    return new LogValues(longest, true, toStrings, shown);
  }

  /** Prints a {@code type} as what {@code view} takes from it, its id for example. */
  public <T> LogValues show(Class<T> type, Function<? super T, ?> view) {
    List<Shown<?>> more = new ArrayList<>(shown);
    more.add(0, new Shown<>(type, view));
    return new LogValues(longest, lengths, toStrings, more);
  }

  /**
   * Prints objects by their {@code toString}. Only where each of these is short and hides what is
   * not meant to be seen: a text of a megabyte is made before it is cut.
   */
  public LogValues toStrings() {
    return new LogValues(longest, lengths, true, shown);
  }

  /** The value of {@code field} in {@code record}, as it may be seen. */
  public <R> @Nullable Object of(OperationField<R> field, R record) {
    if (!field.sensitive()) {
      return of(field.getter().apply(record));
    }
    return lengths ? hidden(length(field.getter().apply(record))) : HIDDEN;
  }

  /** What stands for a hidden value of {@code length}; -1 when it has none. */
  String hidden(int length) {
    return lengths && length >= 0 ? HIDDEN + " (" + length + ")" : HIDDEN;
  }

  /** {@code value} as it may be seen. */
  public @Nullable Object of(@Nullable Object value) {
    try {
      return bounded(value, 0);
    } catch (RuntimeException | StackOverflowError e) {
      return "PANIC:" + e.getClass().getName();
    }
  }

  /** A value that the user has bound to a call, and so wants to see. */
  @Nullable Object bound(@Nullable Object value) {
    return value instanceof CharSequence text ? cut(text.toString()) : value;
  }

  /** {@code text}, cut when it is too long. */
  String cut(String text) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "… (" + text.length() + " characters)";
  }

  private @Nullable Object bounded(@Nullable Object value, int depth) {
    if (value == null || value instanceof Boolean || isSmallNumber(value)) {
      return value;
    }
    if (depth == MOST_DEPTH) {
      return "…";
    }
    if (value instanceof Optional<?> optional) {
      return bounded(optional.orElse(null), depth + 1);
    }
    String size = size(value);
    if (size != null) {
      return size;
    }
    for (Shown<?> each : shown) {
      if (each.type.isInstance(value)) {
        return bounded(each.view(value), depth + 1);
      }
    }
    return cut(name(value));
  }

  private static boolean isSmallNumber(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Double
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte;
  }

  private static @Nullable String size(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes.length + " bytes";
    }
    if (value instanceof Map<?, ?> map) {
      return map.size() + " entries";
    }
    int length = value instanceof CharSequence ? -1 : length(value);
    return length < 0 ? null : length + " elements";
  }

  private static int length(@Nullable Object value) {
    if (value instanceof CharSequence text) {
      return text.length();
    }
    if (value instanceof byte[] bytes) {
      return bytes.length;
    }
    if (value instanceof Collection<?> collection) {
      return collection.size();
    }
    return value instanceof Object[] array ? array.length : -1;
  }

  private String name(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    Class<?> type = value.getClass();
    boolean ofTheJdk = type.getModule() == Object.class.getModule() && !type.isArray();
    return ofTheJdk || toStrings ? String.valueOf(value) : type.getSimpleName();
  }

  private record Shown<T>(Class<T> type, Function<? super T, ?> view) {

    @Nullable Object view(Object value) {
      return view.apply(type.cast(value));
    }
  }
}
