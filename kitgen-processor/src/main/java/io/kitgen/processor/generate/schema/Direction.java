package io.kitgen.processor.generate.schema;

/** Which way JSON goes, seen from the service: what it reads is not always what it writes. */
public enum Direction {
  /** What it reads: a member may be absent that has a default. */
  INPUT,
  /** What it writes: every member, but for those that {@code @JsonInclude} leaves out. */
  OUTPUT
}
