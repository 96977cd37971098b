package io.kitgen.http;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a whole some bytes are (RFC 9110, section 14.4).
 *
 * @param first the index of the first byte, from 0
 * @param last the index of the last byte
 * @param total how many bytes the whole has, or -1 when that is not known
 */
public record ContentRange(long first, long last, long total) {

  /** Checks that there is at least one byte. */
  public ContentRange {
    if (first < 0 || last < first || (total >= 0 && last >= total)) {
      throw new IllegalArgumentException("no range: " + first + "-" + last + "/" + total);
    }
  }

  /** How many bytes it has. */
  public long length() {
    return last - first + 1;
  }

  /** What {@code Content-Range} says; null when it is not there or cannot be read. */
  public static @Nullable ContentRange parse(@Nullable String field) {
    if (field == null || !field.regionMatches(true, 0, "bytes ", 0, 6)) {
      return null;
    }
    int dash = field.indexOf('-');
    int slash = field.indexOf('/');
    try {
      String total = field.substring(slash + 1).strip();
      return new ContentRange(
          Long.parseLong(field.substring(6, dash).strip()),
          Long.parseLong(field.substring(dash + 1, slash).strip()),
          total.equals("*") ? -1 : Long.parseLong(total));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  /** As {@code Content-Range} has it. */
  @Override
  public String toString() {
    return "bytes " + first + '-' + last + '/' + (total < 0 ? "*" : Long.toString(total));
  }
}
