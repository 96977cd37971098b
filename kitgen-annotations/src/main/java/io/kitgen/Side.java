package io.kitgen;

/** A side of a service that can be generated. */
public enum Side {
  /** What calls it. */
  CLIENT,
  /** What serves it. */
  SERVER
}
