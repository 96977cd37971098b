package io.kitgen.runtime.http.h1;

import java.time.Duration;

/**
 * How much of what an engine takes from the other side, and how long it waits for it.
 *
 * @param line bytes of a request line or status line
 * @param fields bytes of all header fields, of trailers too
 * @param fieldCount how many header fields
 * @param head how long a head may take, from its first byte on
 * @param idle how long a kept connection waits for the next exchange
 * @param grace how long a body may take on top of what {@code slowest} allows
 * @param slowest bytes of a body for each second, in either direction
 */
public record Bounds(
    int line,
    int fields,
    int fieldCount,
    Duration head,
    Duration idle,
    Duration grace,
    int slowest) {

  public static final Bounds DEFAULT =
      new Bounds(
          8 * 1024,
          32 * 1024,
          128,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          512);

  /** These bounds with another length of the first line. */
  public Bounds withLine(int bytes) {
    return new Bounds(positive(bytes), fields, fieldCount, head, idle, grace, slowest);
  }

  /** These bounds with another size of the header fields. */
  public Bounds withFields(int count, int bytes) {
    return new Bounds(line, positive(bytes), positive(count), head, idle, grace, slowest);
  }

  /** These bounds with another time for a head. */
  public Bounds withHead(Duration longest) {
    return new Bounds(line, fields, fieldCount, longest, idle, grace, slowest);
  }

  /** These bounds with another time between exchanges. */
  public Bounds withIdle(Duration longest) {
    return new Bounds(line, fields, fieldCount, head, longest, grace, slowest);
  }

  /** These bounds with another speed of bodies. */
  public Bounds withSlowest(int bytes, Duration grace) {
    return new Bounds(line, fields, fieldCount, head, idle, grace, positive(bytes));
  }

  private static int positive(int number) {
    if (number <= 0) {
      throw new IllegalArgumentException("expected more than 0, got " + number);
    }
    return number;
  }

  /** In nanoseconds, for {@code bytes} of a body, with the grace. */
  public long time(long bytes) {
    return grace.toNanos() + slowestTime(bytes);
  }

  /** In nanoseconds, for {@code bytes} of a body. */
  long slowestTime(long bytes) {
    return bytes * (1_000_000_000L / slowest);
  }

  /**
   * What is left of the grace when {@code bytes} took so long. It is never more than it was at
   * first: who was fast may not be silent for longer.
   */
  long graceLeft(long before, long bytes, long nanos) {
    return Math.min(grace.toNanos(), before + slowestTime(bytes) - nanos);
  }
}
