package io.kitgen.client.balance;

/** How an attempt at a node ended, as far as the node is concerned. */
public enum Verdict {

  /** It answered, be it with a business error or a refusal that is the caller's own fault. */
  ANSWERED,

  /** It failed, or said that it cannot: too late, broken, overloaded. */
  FAILED,

  /** It could not be reached at all: nothing was sent. */
  UNREACHED,

  /** The caller lost interest, which says nothing but that it took at least so long. */
  CANCELLED
}
