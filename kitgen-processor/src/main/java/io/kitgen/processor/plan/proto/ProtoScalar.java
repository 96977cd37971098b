package io.kitgen.processor.plan.proto;

import java.util.Locale;

/** The scalar types of Protocol Buffers. */
public enum ProtoScalar {
  DOUBLE,
  FLOAT,
  INT32,
  INT64,
  UINT32,
  UINT64,
  SINT32,
  SINT64,
  FIXED32,
  FIXED64,
  SFIXED32,
  SFIXED64,
  BOOL,
  STRING,
  BYTES;

  /** As it is written: {@code int64}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a repeated field of it is packed. */
  public boolean isPacked() {
    return this != STRING && this != BYTES;
  }

  /** Whether it can be the key of a map. */
  public boolean isKey() {
    return this != DOUBLE && this != FLOAT && this != BYTES;
  }
}
