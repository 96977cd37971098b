package io.kitgen.client.instance;

import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one subscriber has still to be told: the latest set, and the failure that came after it. Of
 * all else it is told nothing.
 */
final class Mailbox implements Instancer.Subscription {

  private final Consumer<InstanceEvent> subscriber;
  private final Executor executor;
  private final Consumer<Mailbox> onClose;
  private @Nullable Found found; // what follows is guarded by this
  private @Nullable Failed failed;
  private boolean telling;
  private boolean closed;

  Mailbox(Consumer<InstanceEvent> subscriber, Executor executor, Consumer<Mailbox> onClose) {
    this.subscriber = subscriber;
    this.executor = executor;
    this.onClose = onClose;
  }

  /** Leaves {@code event} to be told; by a thread that has to be started where true. */
  synchronized boolean put(InstanceEvent event) {
    if (event instanceof Found set) {
      found = set;
      failed = null;
    } else {
      failed = (Failed) event;
    }
    boolean idle = !telling && !closed;
    telling |= idle;
    return idle;
  }

  void tellElsewhere() {
    try {
      executor.execute(this::tell);
    } catch (RuntimeException | OutOfMemoryError e) { // the latter where no thread can be had
      synchronized (this) {
        telling = false;
      }
      InstanceCache.LOG.log(Level.ERROR, "a subscriber of instances hears of the next change", e);
    }
  }

  /** Tells what is there until nothing is. */
  void tell() {
    for (InstanceEvent event = next(); event != null; event = next()) {
      try {
        subscriber.accept(event);
      } catch (RuntimeException | Error e) { // it is told the next one all the same
        InstanceCache.LOG.log(Level.ERROR, "a subscriber of instances failed", e);
      }
    }
  }

  private synchronized @Nullable InstanceEvent next() {
    InstanceEvent next = found != null ? found : failed;
    if (next == null || closed) {
      telling = false;
      return null;
    }
    if (found != null) {
      found = null;
    } else {
      failed = null;
    }
    return next;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    onClose.accept(this);
  }
}
