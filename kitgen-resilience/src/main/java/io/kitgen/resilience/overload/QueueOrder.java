package io.kitgen.resilience.overload;

/** Whose turn it is when a call has ended. */
public enum QueueOrder {
  /** The one that waits longest; when the queue is full, a new one is refused. */
  OLDEST_FIRST,
  /**
   * The one that came last, whose caller has most patience left; when the queue is full, the oldest
   * makes way for a new one. Better where callers give up: it does not serve only those that have.
   */
  NEWEST_FIRST
}
