package io.kitgen.runtime.http.h1;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of the {@code Date} field (RFC 9110, section 5.6.7), made once a second. */
public final class HttpDate {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static volatile Made made = new Made(-1, "");

  private record Made(long second, String text) {}

  private HttpDate() {}

  /** Now. */
  public static String now() {
    long second = System.currentTimeMillis() / 1000;
    Made last = made;
    if (last.second != second) {
      last = new Made(second, FORMAT.format(Instant.ofEpochSecond(second)));
      made = last;
    }
    return last.text;
  }
}
