package io.kitgen.processor.model;

/** The types that are one value on every wire: a number, a truth value or a text. */
public enum ScalarKind {
  BOOLEAN(true),
  BYTE(true),
  SHORT(true),
  CHAR(true),
  INT(true),
  LONG(true),
  FLOAT(true),
  DOUBLE(true),
  STRING(false),
  BIG_INTEGER(false),
  BIG_DECIMAL(false),
  UUID(false),
  URI(false),
  LOCALE(false),
  CURRENCY(false),
  DATE(false),
  INSTANT(false),
  DURATION(false),
  PERIOD(false),
  LOCAL_DATE(false),
  LOCAL_TIME(false),
  LOCAL_DATE_TIME(false),
  OFFSET_TIME(false),
  OFFSET_DATE_TIME(false),
  ZONED_DATE_TIME(false),
  ZONE_ID(false),
  ZONE_OFFSET(false),
  YEAR(false),
  YEAR_MONTH(false),
  MONTH_DAY(false);

  private final boolean hasPrimitive;

  ScalarKind(boolean hasPrimitive) {
    this.hasPrimitive = hasPrimitive;
  }

  /** Whether its class is {@code Comparable} to itself. */
  public boolean isComparable() {
    return switch (this) {
      case LOCALE, CURRENCY, PERIOD, ZONE_ID -> false;
      default -> true;
    };
  }

  /** Whether Java has a primitive for it. */
  public boolean hasPrimitive() {
    return hasPrimitive;
  }
}
