package io.kitgen.client.balance.arithmetic;

import java.util.Arrays;

/**
 * A circle on which each member has many points, in proportion to its weight; a key belongs to the
 * point that follows it (Karger's consistent hashing, as ketama does it with 160 points each). When
 * a member goes, its keys go, spread over the others, and all else stays. Immutable.
 */
public final class HashRing {

  private static final int POINTS = 160;
  private static final int MOST_POINTS = 1 << 20;
  private static final int MEMBER_BITS = 20;
  private static final long MEMBER_MASK = (1L << MEMBER_BITS) - 1;
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  /** Sorted; the position in the upper bits, the member in the lower ones. */
  private final long[] points;

  /** The first point at or behind each of so many equal parts of the circle. */
  private final int[] parts;

  private final int shift;

  /**
   * The ring of members.
   *
   * @param ids what is known of each for ever, as evenly distributed numbers
   * @param weights of each, not negative; all are equal when none is positive
   * @throws IllegalArgumentException when there are more than a million
   */
  public HashRing(long[] ids, double[] weights) {
    if (ids.length > MOST_POINTS) {
      throw new IllegalArgumentException(ids.length + " members, at most " + MOST_POINTS);
    }
    long[] unsorted = points(ids, counts(weights));
    points = new long[unsorted.length];
    int bits = 32 - Integer.numberOfLeadingZeros(points.length);
    shift = 63 - bits;
    parts = new int[(1 << bits) + 1];
    sort(unsorted);
  }

  private static long[] points(long[] ids, int[] counts) {
    long[] points = new long[Arrays.stream(counts).sum()];
    int filled = 0;
    for (int member = 0; member < ids.length; member++) {
      for (int i = 0; i < counts[member]; i++) {
        long position = mix(ids[member] + i * GOLDEN) >>> 1;
        points[filled++] = (position & ~MEMBER_MASK) | member;
      }
    }
    return points;
  }

  /** Each part has about one point, so that this takes no longer than to look at all of them. */
  private void sort(long[] unsorted) {
    for (long point : unsorted) {
      parts[(int) (point >>> shift) + 1]++;
    }
    for (int part = 1; part < parts.length; part++) {
      parts[part] += parts[part - 1];
    }
    int[] filled = parts.clone();
    for (long point : unsorted) {
      points[filled[(int) (point >>> shift)]++] = point;
    }
    for (int part = 1; part < parts.length; part++) {
      Arrays.sort(points, parts[part - 1], parts[part]);
    }
  }

  /**
   * How many points each has. The unit is a power of two below the largest weight, so that it
   * seldom changes when others come and go.
   */
  private static int[] counts(double[] weights) {
    double most = Arrays.stream(weights).max().orElse(0);
    double unit = most > 0 ? Math.scalb(1.0, Math.getExponent(most)) : 1;
    double scale = POINTS / unit;
    while (weights.length * scale * unit > MOST_POINTS && scale * unit > 1) {
      scale /= 2;
    }
    int[] counts = new int[weights.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (int) Math.max(1, Math.round(scale * (most > 0 ? weights[i] : unit)));
    }
    return counts;
  }

  /** The point that follows {@code hash}, which must be evenly distributed. */
  public int point(long hash) {
    long position = hash >>> 1;
    int point = parts[(int) (position >>> shift)];
    while (point < points.length && points[point] < position) {
      point++;
    }
    return point == points.length ? 0 : point;
  }

  /** The point that follows {@code point}. */
  public int next(int point) {
    return point + 1 == points.length ? 0 : point + 1;
  }

  /** Whose point it is. */
  public int member(int point) {
    return (int) (points[point] & MEMBER_MASK);
  }

  /** An evenly distributed number for {@code text}, the same one on every machine. */
  public static long hash(String text) {
    long hash = 0xcbf2_9ce4_8422_2325L; // FNV-1a
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100_0000_01b3L;
    }
    return mix(hash);
  }

  /** Distributes {@code bits} evenly: SplitMix64. */
  public static long mix(long bits) {
    long mixed = bits;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d0_49bb_1331_11ebL;
    return mixed ^ (mixed >>> 31);
  }
}
