package io.kitgen.resilience.hedge;

import io.kitgen.runtime.Operation;

/** Is told what becomes of hedges, for metrics. What it throws is ignored. Thread-safe. */
@FunctionalInterface
public interface HedgeListener {

  /** Something happened to a hedge of a call of {@code operation}. */
  void on(Operation<?, ?> operation, Event event);

  /** What happens to hedges. */
  enum Event {
    /** One was sent. */
    SENT,
    /** One answered before the first attempt did. */
    WON,
    /** One was due and not sent: there are too many of them already. */
    NO_BUDGET
  }
}
