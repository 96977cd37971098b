package io.kitgen.runtime.text;

import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code java.util.Date} as Jackson has it: in UTC, with milliseconds, by two calendars. */
@SuppressWarnings("JavaUtilDate") // it is one of the types that people have
final class DateText {

  private static final Pattern FORM =
      Pattern.compile(
          "([+-][0-9]{4,9}|[0-9]{4})-([0-9]{2})-([0-9]{2})"
              + "T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)?"
              + "(Z|[+-][0-9]{2}(?::?[0-9]{2})?)");

  private DateText() {}

  static String format(Date date) {
    Calendar utc = calendar();
    utc.setTime(date);
    int year = utc.get(Calendar.YEAR);
    String sign = year > 9999 ? "+" : "";
    if (utc.get(Calendar.ERA) == GregorianCalendar.BC) {
      sign = year == 1 ? "+" : "-";
      year--;
    }
    return String.format(
        Locale.ROOT,
        "%s%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
        sign,
        year,
        utc.get(Calendar.MONTH) + 1,
        utc.get(Calendar.DAY_OF_MONTH),
        utc.get(Calendar.HOUR_OF_DAY),
        utc.get(Calendar.MINUTE),
        utc.get(Calendar.SECOND),
        utc.get(Calendar.MILLISECOND));
  }

  static Date parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException();
    }
    int year = Integer.parseInt(form.group(1));
    Calendar utc = calendar();
    utc.clear();
    utc.setLenient(false);
    utc.set(Calendar.ERA, year > 0 ? GregorianCalendar.AD : GregorianCalendar.BC);
    utc.set(Calendar.YEAR, year > 0 ? year : 1 - year);
    utc.set(Calendar.MONTH, Integer.parseInt(form.group(2)) - 1);
    utc.set(Calendar.DAY_OF_MONTH, Integer.parseInt(form.group(3)));
    utc.set(Calendar.HOUR_OF_DAY, Integer.parseInt(form.group(4)));
    utc.set(Calendar.MINUTE, Integer.parseInt(form.group(5)));
    utc.set(Calendar.SECOND, form.group(6) == null ? 0 : Integer.parseInt(form.group(6)));
    utc.set(Calendar.MILLISECOND, milliseconds(form.group(7)));
    int offset = ZoneOffset.of(form.group(8)).getTotalSeconds();
    return new Date(Math.subtractExact(utc.getTimeInMillis(), offset * 1000L));
  }

  /** What is finer is cut off, as Jackson does. */
  private static int milliseconds(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3));
  }

  private static Calendar calendar() {
    return new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
  }
}
