package io.kitgen.resilience.limit;

/** What becomes of a call that has no key. */
public enum Unkeyed {
  /** All of them share one limit. */
  SHARE,
  /** It is not limited. */
  ADMIT,
  /** It is refused. */
  REFUSE
}
