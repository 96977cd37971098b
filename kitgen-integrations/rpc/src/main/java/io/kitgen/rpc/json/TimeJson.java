package io.kitgen.rpc.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Times as texts, and as messages of seconds and nanoseconds. */
final class TimeJson {

  private static final int LONGEST = 40;
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(315_576_000_000L);

  private TimeJson() {}

  /** {@code 2026-11-22T03:00:00.5Z}, with any offset. */
  static DynamicMessage timestamp(Descriptor type, String text) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      return message(type, instant.getEpochSecond(), instant.getNano());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("expected a time such as 2026-11-22T03:00:00Z", e);
    }
  }

  /** {@code 1.5s}. */
  static DynamicMessage duration(Descriptor type, String text) {
    if (text.length() <= LONGEST && text.matches("-?[0-9]+(\\.[0-9]{1,9})?s")) {
      BigDecimal seconds = new BigDecimal(text.substring(0, text.length() - 1));
      if (seconds.abs().compareTo(MOST_SECONDS) <= 0) {
        long whole = seconds.longValue();
        BigDecimal fraction = seconds.subtract(BigDecimal.valueOf(whole));
        return message(type, whole, fraction.multiply(NANOS).intValue());
      }
    }
    throw new IllegalArgumentException("expected a duration such as 1.5s");
  }

  private static DynamicMessage message(Descriptor type, long seconds, int nanos) {
    return DynamicMessage.newBuilder(type)
        .setField(type.findFieldByNumber(1), seconds)
        .setField(type.findFieldByNumber(2), nanos)
        .build();
  }

  /** The text of a message of seconds and nanoseconds that is a moment. */
  static String timestamp(Message message) {
    try {
      return Instant.ofEpochSecond(part(message, 1), part(message, 2)).toString();
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("a time out of range", e);
    }
  }

  /** The text of a message of seconds and nanoseconds that is a duration. */
  static String duration(Message message) {
    BigDecimal seconds =
        BigDecimal.valueOf(part(message, 1)).add(BigDecimal.valueOf(part(message, 2), 9));
    return (seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString()) + "s";
  }

  private static long part(Message message, int number) {
    FieldDescriptor field = message.getDescriptorForType().findFieldByNumber(number);
    return ((Number) message.getField(field)).longValue();
  }
}
