package io.kitgen.client.balance.arithmetic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among many by weight in constant time: Walker's alias method as Vose builds it. Each
 * place has a share that is its own, and the rest of it belongs to another. Immutable.
 */
public final class AliasTable {

  private static final long WHOLE = 1L << 32;

  private final int size;
  private final long @Nullable [] own;
  private final int @Nullable [] other;

  private AliasTable(int size, long @Nullable [] own, int @Nullable [] other) {
    this.size = size;
    this.own = own;
    this.other = other;
  }

  /**
   * The table for {@code weights}, of which there is at least one and none is negative; when all of
   * them are equal, be it zero, each is as likely as the others.
   */
  public static AliasTable of(double[] weights) {
    int size = weights.length;
    double sum = 0;
    boolean even = true;
    for (double weight : weights) {
      sum += weight;
      even &= weight == weights[0];
    }
    return even || !(sum > 0) ? new AliasTable(size, null, null) : uneven(weights, sum);
  }

  private static AliasTable uneven(double[] weights, double sum) {
    int size = weights.length;
    double[] left = new double[size];
    int[] places = new int[size]; // those below their share from the start, the others from the end
    int below = 0;
    int above = size;
    for (int i = 0; i < size; i++) {
      left[i] = weights[i] / sum * size;
      places[left[i] < 1 ? below++ : --above] = i;
    }
    long[] own = new long[size];
    int[] other = new int[size];
    while (below > 0 && above < size) {
      int poor = places[--below];
      int rich = places[above];
      own[poor] = (long) (left[poor] * WHOLE);
      other[poor] = rich;
      left[rich] -= 1 - left[poor];
      if (left[rich] < 1) {
        above++;
        places[below++] = rich;
      }
    }
    for (int i = 0; i < below; i++) {
      whole(places[i], own, other);
    }
    for (int i = above; i < size; i++) {
      whole(places[i], own, other);
    }
    return new AliasTable(size, own, other);
  }

  /** What rounding has left over. */
  private static void whole(int place, long[] own, int[] other) {
    own[place] = WHOLE;
    other[place] = place;
  }

  /** What one more counts for at each place: the less the more it weighs, 1 at the mean weight. */
  public static double[] burdens(double[] weights) {
    double mean = Arrays.stream(weights).average().orElse(0);
    return Arrays.stream(weights).map(weight -> mean > 0 ? mean / weight : 1).toArray();
  }

  /** Whether each place is as likely as the others. */
  public boolean isEven() {
    return own == null;
  }

  /** The place of 32 evenly distributed bits. */
  public int at(int bits) {
    long scaled = (bits & 0xffff_ffffL) * size;
    int place = (int) (scaled >>> 32);
    if (own == null || other == null || (scaled & 0xffff_ffffL) < own[place]) {
      return place;
    }
    return other[place];
  }
}
