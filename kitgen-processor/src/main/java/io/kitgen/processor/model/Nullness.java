package io.kitgen.processor.model;

/** What the source says about null at one use of a type (JSpecify; others by simple name). */
public enum Nullness {
  /** Never null: a primitive, {@code @NonNull}, or within {@code @NullMarked}. */
  NON_NULL,
  /** May be null: {@code @Nullable}. */
  NULLABLE,
  /** Nothing is said, or the type was read from a class file. */
  UNSPECIFIED
}
