package io.kitgen.processor.model;

/** The types that are one value on every wire: a number, a truth value or a text. */
public enum ScalarKind {
  BOOLEAN,
  BYTE,
  SHORT,
  CHAR,
  INT,
  LONG,
  FLOAT,
  DOUBLE,
  STRING,
  BIG_INTEGER,
  BIG_DECIMAL,
  UUID,
  URI,
  INSTANT,
  DURATION,
  PERIOD,
  LOCAL_DATE,
  LOCAL_TIME,
  LOCAL_DATE_TIME,
  OFFSET_TIME,
  OFFSET_DATE_TIME,
  ZONED_DATE_TIME,
  ZONE_ID,
  ZONE_OFFSET,
  YEAR,
  YEAR_MONTH,
  MONTH_DAY;

  /** Whether Java has a primitive for it. */
  public boolean hasPrimitive() {
    return ordinal() <= DOUBLE.ordinal();
  }
}
