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

  /**
   * How many letters must be put in, taken out, changed or swapped with the next; case is equal.
   */
  private static int distance(String wanted, String candidate) {
    String other = candidate.toLowerCase(Locale.ROOT);
    int[][] distances = new int[wanted.length() + 1][other.length() + 1];
    for (int row = 0; row <= wanted.length(); row++) {
      for (int column = 0; column <= other.length(); column++) {
        distances[row][column] =
            row == 0 || column == 0 ? row + column : nearest(wanted, other, distances, row, column);
      }
    }
    return distances[wanted.length()][other.length()];
  }

  private static int nearest(String wanted, String other, int[][] distances, int row, int column) {
    int change = wanted.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
    int least =
        Math.min(
            distances[row - 1][column - 1] + change,
            1 + Math.min(distances[row - 1][column], distances[row][column - 1]));
    boolean swapped =
        row > 1
            && column > 1
            && wanted.charAt(row - 1) == other.charAt(column - 2)
            && wanted.charAt(row - 2) == other.charAt(column - 1);
    return swapped ? Math.min(least, distances[row - 2][column - 2] + 1) : least;
  }
}
