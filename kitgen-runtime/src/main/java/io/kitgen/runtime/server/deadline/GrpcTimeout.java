package io.kitgen.runtime.server.deadline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What is left of a deadline, as text: gRPC's {@code grpc-timeout}, at most eight digits and a unit
 * ({@code 250m}). Used on every transport, so that a deadline set by the first caller holds for all
 * that follow.
 */
public final class GrpcTimeout {

  /** The name of the header field or metadata key; names ignore case. */
  public static final String NAME = "Grpc-Timeout";

  private static final int MOST_DIGITS = 8;
  private static final long LIMIT = 100_000_000;
  private static final String UNITS = "numSMH";
  private static final TimeUnit[] SIZES = {
    TimeUnit.NANOSECONDS,
    TimeUnit.MICROSECONDS,
    TimeUnit.MILLISECONDS,
    TimeUnit.SECONDS,
    TimeUnit.MINUTES,
    TimeUnit.HOURS
  };

  private GrpcTimeout() {}

  /**
   * The duration that {@code text} stands for.
   *
   * @throws IllegalArgumentException when it stands for none
   */
  public static Duration parse(String text) {
    int digits = text.length() - 1;
    int unit = digits < 1 || digits > MOST_DIGITS ? -1 : UNITS.indexOf(text.charAt(digits));
    long amount = 0;
    for (int i = 0; unit >= 0 && i < digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        unit = -1;
      }
      amount = 10 * amount + digit;
    }
    if (unit < 0) {
      throw new IllegalArgumentException("expected up to 8 digits and one of H, M, S, m, u, n");
    }
    return Duration.of(amount, SIZES[unit].toChronoUnit());
  }

  /** The text for {@code nanos}, rounded down to the finest unit that eight digits can hold. */
  public static String format(long nanos) {
    long left = Math.max(0, nanos);
    int unit = 0;
    while (SIZES[unit].convert(left, TimeUnit.NANOSECONDS) >= LIMIT) {
      unit++;
    }
    return Long.toString(SIZES[unit].convert(left, TimeUnit.NANOSECONDS)) + UNITS.charAt(unit);
  }
}
