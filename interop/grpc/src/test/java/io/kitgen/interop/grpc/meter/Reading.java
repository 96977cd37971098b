package io.kitgen.interop.grpc.meter;

import org.jspecify.annotations.NullMarked;

/** What a meter shows. */
@NullMarked
public record Reading(String name, long value, String tenant) {

  /** Of nobody. */
  public Reading(String name, long value) {
    this(name, value, "");
  }
}
