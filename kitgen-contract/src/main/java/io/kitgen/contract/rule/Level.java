package io.kitgen.contract.rule;

/**
 * Who is not to break, strictest first: each level refuses all that the levels behind it refuse.
 */
public enum Level {
  /** Java code that is compiled against the new interface, and all that the wires refuse. */
  SOURCE,
  /** Whoever speaks JSON by names, and all that binary wires refuse. */
  WIRE_JSON,
  /** Whoever speaks a wire of positions and field numbers: names may change. */
  WIRE_BINARY;

  /** Whether a gate of this level refuses a break that {@code broken} notice. */
  public boolean refuses(Level broken) {
    return broken.compareTo(this) >= 0;
  }
}
