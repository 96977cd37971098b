package io.kitgen.benchmarks.reference;

import io.netty.util.AsciiString;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The date of answers, written once a second. */
final class Clock {
  static volatile AsciiString now = text();

  private Clock() {}

  static void tick() {
    now = text();
  }

  private static AsciiString text() {
    return new AsciiString(
        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
  }
}
