package io.kitgen.runtime.http.h1;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The value of the {@code Date} field (RFC 9110, section 5.6.7), made once a second. */
public final class HttpDate {

  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private static volatile Made made = new Made(-1, "");

  private record Made(long second, String text) {}

  private HttpDate() {}

  /** Now. */
  public static String now() {
    long second = System.currentTimeMillis() / 1000;
    Made last = made;
    if (last.second != second) {
      last = new Made(second, of(second));
      made = last;
    }
    return last.text;
  }

  /** Without a formatter, which loads the names of all languages at the first answer. */
  static String of(long second) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(29);
    text.append(DAYS[time.getDayOfWeek().getValue() - 1]).append(", ");
    two(time.getDayOfMonth(), text).append(' ');
    text.append(MONTHS[time.getMonthValue() - 1]).append(' ').append(time.getYear()).append(' ');
    two(time.getHour(), text).append(':');
    two(time.getMinute(), text).append(':');
    return two(time.getSecond(), text).append(" GMT").toString();
  }

  private static StringBuilder two(int number, StringBuilder text) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
