package io.kitgen.samples.shipping.cargo;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/**
 * A cargo by the number on it, such as {@code ABC123}.
 *
 * @param id the number; empty where somebody left it out
 */
public record TrackingId(@JsonValue String id) {

  private static final int DIGITS = 8;

  /** One that nobody has yet. */
  public static TrackingId next() {
    String random = UUID.randomUUID().toString().substring(0, DIGITS);
    return new TrackingId(random.toUpperCase(Locale.ROOT));
  }

  /** Whether somebody left it out. */
  public boolean isEmpty() {
    return id.isEmpty();
  }

  @Override
  public String toString() {
    return id;
  }
}
