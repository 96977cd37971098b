package io.kitgen.resilience.retry;

/**
 * Is told of every attempt that failed with something else than a business error: for metrics, logs
 * and span events. Called by the thread of the call; what it throws is ignored. Thread-safe.
 */
@FunctionalInterface
public interface RetryListener {

  /** An attempt failed. */
  void failed(RetryEvent event);
}
