package io.kitgen.contract.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message or an enum as a fact of a transport tells it, one value a line: {@code optional string
 * note = 2}, {@code COLOR_RED = 1}, {@code reserved 3}, {@code reserved old}.
 *
 * @param lines the fields, or the constants, in order
 * @param reservedNumbers those that must not be given again
 * @param reservedNames those that must not be given again
 */
public record NumberedType(
    List<Line> lines, Set<Integer> reservedNumbers, Set<String> reservedNames) {

  /** The first part of the name of a fact about a message. */
  public static final String MESSAGE = "message.";

  /** The first part of the name of a fact about an enum. */
  public static final String ENUM = "enum.";

  private static final Pattern LINE =
      Pattern.compile("(?:(optional|repeated|oneof) )?(?:(\\S.*) )?(\\w+) = (-?[0-9]{1,10})");
  private static final Pattern RESERVED = Pattern.compile("reserved (-?[0-9]{1,10}|\\w+)");

  /**
   * A field or a constant.
   *
   * @param label {@code optional}, {@code repeated}, {@code oneof}, or empty
   * @param type of a field; empty of a constant
   */
  public record Line(String label, String type, String name, int number) {}

  /** Copies all. */
  public NumberedType {
    lines = List.copyOf(lines);
    reservedNumbers = Set.copyOf(reservedNumbers);
    reservedNames = Set.copyOf(reservedNames);
  }

  /** What {@code values} say; a line that has no sense is left out. */
  public static NumberedType parse(List<String> values) {
    List<Line> lines = new ArrayList<>();
    Set<Integer> numbers = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (String value : values) {
      Matcher reserved = RESERVED.matcher(value);
      Matcher line = LINE.matcher(value);
      if (reserved.matches()) {
        number(reserved.group(1)).ifPresentOrElse(numbers::add, () -> names.add(reserved.group(1)));
      } else if (line.matches()) {
        number(line.group(4))
            .ifPresent(
                number ->
                    lines.add(
                        new Line(text(line.group(1)), text(line.group(2)), line.group(3), number)));
      }
    }
    return new NumberedType(lines, numbers, names);
  }

  /** Whether a fact of this name is about a message or an enum. */
  public static boolean isAbout(String fact) {
    return fact.startsWith(MESSAGE) || fact.startsWith(ENUM);
  }

  /** The one with {@code number}. */
  public Optional<Line> byNumber(int number) {
    return lines.stream().filter(line -> line.number() == number).findFirst();
  }

  /** The one called {@code name}. */
  public Optional<Line> byName(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group;
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      // A name, or more than any number can be.
      return Optional.empty();
    }
  }
}
