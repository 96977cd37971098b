package io.kitgen.client.instance;

import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a service's instances, and who wants to know it: Go kit's {@code
 * instance.Cache}, except that no subscriber holds up the others. An event that says what was known
 * already reaches nobody; a failure leaves the set as it is. What changes is logged, and so are
 * failures and skipped entries, once for as long as they stay the same. For those who write an
 * {@link Instancer}. Thread-safe.
 */
public final class InstanceCache {

  static final Logger LOG = System.getLogger("io.kitgen.client.instance");

  private final String name;
  private final Executor executor;
  private final List<Mailbox> subscribers = new ArrayList<>(); // guarded by this, as the rest
  private @Nullable Found found;
  private @Nullable Failed failed;
  private boolean closed;

  /** A cache with nothing in it; {@code name} is for the log. */
  public InstanceCache(String name) {
    this(name, task -> Loop.thread("kitgen-instances " + name, task).start());
  }

  /**
   * A cache whose subscribers are told by {@code executor}; each by one task at a time. {@code
   * Runnable::run} tells them on the thread that publishes.
   */
  public InstanceCache(String name, Executor executor) {
    this.name = Objects.requireNonNull(name, "name");
    this.executor = Objects.requireNonNull(executor, "executor");
  }

  /** Takes what a source says, and passes it on if it is new. */
  public void publish(InstanceEvent event) {
    List<Mailbox> told = new ArrayList<>();
    synchronized (this) {
      if (closed || !isNews(event)) {
        return;
      }
      log(event);
      if (event instanceof Found set) {
        found = set;
        failed = null;
      } else {
        failed = (Failed) event;
      }
      for (Mailbox subscriber : subscribers) {
        if (subscriber.put(event)) {
          told.add(subscriber);
        }
      }
    }
    told.forEach(Mailbox::tellElsewhere);
  }

  private boolean isNews(InstanceEvent event) {
    if (event instanceof Failed now) {
      return failed == null || !failed.error().toString().equals(now.error().toString());
    }
    return failed != null || !event.equals(found);
  }

  private void log(InstanceEvent event) {
    if (event instanceof Found now) {
      Level known = failed == null ? Level.DEBUG : Level.INFO;
      int size = now.instances().size();
      LOG.log(size == 0 ? Level.WARNING : known, () -> name + ": instances: " + size);
      if (!now.skipped().isEmpty() && (found == null || !found.skipped().equals(now.skipped()))) {
        LOG.log(Level.WARNING, () -> name + ": skipped: " + String.join("; ", now.skipped()));
      }
    } else {
      Exception error = ((Failed) event).error();
      LOG.log(Level.WARNING, () -> name + ": " + error + "; what was known is kept");
    }
  }

  /** As {@link Instancer#subscribe}; what is known is told before this returns. */
  public Instancer.Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    Mailbox mailbox =
        new Mailbox(Objects.requireNonNull(subscriber, "subscriber"), executor, this::remove);
    boolean tell = false;
    synchronized (this) {
      if (closed) {
        tell = mailbox.put(new Failed(new IllegalStateException(name + " is closed")));
      } else {
        subscribers.add(mailbox);
        tell = found != null && mailbox.put(found);
        tell |= failed != null && mailbox.put(failed);
      }
    }
    if (tell) {
      mailbox.tell();
    }
    return mailbox;
  }

  private synchronized void remove(Mailbox mailbox) {
    subscribers.remove(mailbox);
  }

  /**
   * Nobody is told anything any more; who subscribes from now on is told that it is closed, as a
   * failure.
   */
  public void close() {
    List<Mailbox> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(subscribers);
    }
    all.forEach(Mailbox::close);
  }
}
