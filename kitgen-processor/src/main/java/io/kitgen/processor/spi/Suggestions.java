package io.kitgen.processor.spi;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name that comes nearest to one that is not known. */
public final class Suggestions {

  private Suggestions() {}

  /**
   * The nearest of {@code known}, if it is near enough to be meant: at most a third of its letters
   * differ. Of two that are equally near, the first.
   */
  public static Optional<String> nearest(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> !candidate.equals(name))
        .filter(candidate -> distance(wanted, candidate) <= Math.max(1, candidate.length() / 3))
        .min(comparingInt(candidate -> distance(wanted, candidate)));
  }

  /** {@code "; did you mean name?"}, or nothing where no known name is near. */
  public static String didYouMean(String name, Collection<String> known) {
    return nearest(name, known).map(nearest -> "; did you mean " + nearest + "?").orElse("");
  }

  /** How many letters must be put in, taken out or changed, upper and lower case being equal. */
  private static int distance(String wanted, String candidate) {
    String other = candidate.toLowerCase(Locale.ROOT);
    int[] previous = new int[other.length() + 1];
    for (int column = 0; column < previous.length; column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= wanted.length(); row++) {
      int[] current = new int[previous.length];
      current[0] = row;
      for (int column = 1; column < current.length; column++) {
        int change = wanted.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                previous[column - 1] + change, 1 + Math.min(previous[column], current[column - 1]));
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
