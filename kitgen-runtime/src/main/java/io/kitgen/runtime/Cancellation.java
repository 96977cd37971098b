package io.kitgen.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells those who work on a call that nobody waits for it any more. Thread-safe; cancelling twice
 * is cancelling once.
 */
public final class Cancellation {

  private final List<Runnable> listeners = new ArrayList<>();
  private volatile boolean cancelled; // written under the lock, read by each call without it

  /** Not cancelled yet. */
  public Cancellation() {}

  /** Cancels, and runs the listeners on this thread, each once, in the order they came. */
  public void cancel() {
    List<Runnable> toRun;
    synchronized (listeners) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      toRun = List.copyOf(listeners);
      listeners.clear();
    }
    toRun.forEach(Runnable::run);
  }

  /** Whether the call was cancelled. */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Runs {@code listener} when the call is cancelled, or at once when it already is. It must be
   * short: the thread may be an event loop, or one that watches over all connections.
   *
   * @return takes the listener back; call it when the work is done, so that nothing is kept
   */
  public Runnable onCancel(Runnable listener) {
    synchronized (listeners) {
      if (!cancelled) {
        listeners.add(listener);
        return () -> remove(listener);
      }
    }
    listener.run();
    return () -> {};
  }

  private void remove(Runnable listener) {
    synchronized (listeners) {
      listeners.remove(listener);
    }
  }
}
