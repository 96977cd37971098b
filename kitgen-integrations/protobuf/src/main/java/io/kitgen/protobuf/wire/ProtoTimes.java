package io.kitgen.protobuf.wire;

import io.kitgen.protobuf.ProtoException;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code google.protobuf.Timestamp} and {@code google.protobuf.Duration}: messages of whole seconds
 * and nanoseconds, with the ranges that their definitions give them.
 */
public final class ProtoTimes {

  private static final long FIRST_SECOND = -62_135_596_800L;
  private static final long LAST_SECOND = 253_402_300_799L;
  private static final long MOST_SECONDS = 315_576_000_000L;
  private static final int NANOS = 1_000_000_000;
  private static final int SECONDS_TAG = 8;
  private static final int NANOS_TAG = 16;

  private ProtoTimes() {}

  /** Reads the timestamp that {@code field} holds. */
  public static Instant readInstant(ProtoReader in, long message, String field) {
    return read(in, message, field, ProtoTimes::instant);
  }

  /** Reads the duration that {@code field} holds. */
  public static Duration readDuration(ProtoReader in, long message, String field) {
    return read(in, message, field, ProtoTimes::duration);
  }

  private static <T> T read(ProtoReader in, long message, String field, Maker<T> maker) {
    long outer = in.enter(message, field);
    long seconds = 0;
    int nanos = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case SECONDS_TAG -> seconds = in.readInt64();
        case NANOS_TAG -> nanos = in.readInt32();
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    return maker.make(in, field, seconds, nanos);
  }

  private static Instant instant(ProtoReader in, String field, long seconds, int nanos) {
    if (seconds < FIRST_SECOND || seconds > LAST_SECOND || nanos < 0 || nanos >= NANOS) {
      throw in.invalid(field, "is no time between the years 1 and 9999");
    }
    return Instant.ofEpochSecond(seconds, nanos);
  }

  private static Duration duration(ProtoReader in, String field, long seconds, int nanos) {
    boolean opposed = (seconds > 0 && nanos < 0) || (seconds < 0 && nanos > 0);
    if (opposed || Math.abs((long) nanos) >= NANOS || isBeyond(seconds)) {
      throw in.invalid(field, "is no duration of at most 10000 years");
    }
    return Duration.ofSeconds(seconds, nanos);
  }

  private static boolean isBeyond(long seconds) {
    return seconds < -MOST_SECONDS || seconds > MOST_SECONDS;
  }

  /** The size of {@code value}, which {@code field} holds, with its length. */
  public static int sizeOf(Instant value, String field) {
    long seconds = value.getEpochSecond();
    if (seconds < FIRST_SECOND || seconds > LAST_SECOND) {
      throw new ProtoException(field + " is not between the years 1 and 9999: " + value);
    }
    return ProtoSize.delimited(size(seconds, value.getNano()));
  }

  /** The size of {@code value}, which {@code field} holds, with its length. */
  public static int sizeOf(Duration value, String field) {
    long seconds = seconds(value);
    int nanos = nanos(value);
    if (isBeyond(seconds)) {
      throw new ProtoException(field + " is more than 10000 years: " + value);
    }
    return ProtoSize.delimited(size(seconds, nanos));
  }

  /** Writes {@code value} with its length. */
  public static void write(Instant value, ProtoWriter out) {
    write(value.getEpochSecond(), value.getNano(), out);
  }

  /** Writes {@code value} with its length. */
  public static void write(Duration value, ProtoWriter out) {
    write(seconds(value), nanos(value), out);
  }

  private static int size(long seconds, int nanos) {
    return (seconds == 0 ? 0 : 1 + ProtoSize.int64(seconds))
        + (nanos == 0 ? 0 : 1 + ProtoSize.int32(nanos));
  }

  private static void write(long seconds, int nanos, ProtoWriter out) {
    out.uint32(size(seconds, nanos));
    if (seconds != 0) {
      out.tag(SECONDS_TAG).int64(seconds);
    }
    if (nanos != 0) {
      out.tag(NANOS_TAG).int32(nanos);
    }
  }

  /** Java rounds down, Protocol Buffers to zero. */
  private static long seconds(Duration value) {
    long seconds = value.getSeconds();
    return seconds < 0 && value.getNano() > 0 ? seconds + 1 : seconds;
  }

  private static int nanos(Duration value) {
    return value.getSeconds() < 0 && value.getNano() > 0
        ? value.getNano() - NANOS
        : value.getNano();
  }

  private interface Maker<T> {
    T make(ProtoReader in, String field, long seconds, int nanos);
  }
}
