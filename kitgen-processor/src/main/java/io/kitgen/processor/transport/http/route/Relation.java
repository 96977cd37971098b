package io.kitgen.processor.transport.http.route;

/** How the requests that one pattern fits lie to those that another one fits. */
public enum Relation {
  /** No request fits both. */
  DISJOINT,
  /** Both fit the same requests. */
  SAME,
  /** The first fits some of the second's requests. */
  NARROWER,
  /** The first fits all of the second's requests, and more. */
  WIDER,
  /** Some requests fit both, and each fits some that the other does not. */
  CROSSING;

  /** The relation of two pairs of patterns, when a request has to fit both parts of a pair. */
  Relation and(Relation other) {
    if (this == DISJOINT || other == DISJOINT) {
      return DISJOINT;
    }
    if (this == SAME) {
      return other;
    }
    return other == SAME || other == this ? this : CROSSING;
  }
}
