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
 * already reaches nobody; a failure leaves the set as it is. For those who write an {@link
 * Instancer}. Thread-safe.
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

  /** A cache whose subscribers are told by {@code executor}; each by one task at a time. */
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
    if (event instanceof Failed now) {
      LOG.log(Level.WARNING, () -> name + ": " + now.error() + "; what was known is kept");
    } else if (failed != null) {
      LOG.log(Level.INFO, () -> name + ": is there again, with " + size(event) + " instances");
    } else {
      LOG.log(Level.DEBUG, () -> name + ": " + size(event) + " instances");
    }
  }

  private static int size(InstanceEvent event) {
    return event instanceof Found set ? set.instances().size() : 0;
  }

  /** As {@link Instancer#subscribe}; what is known is told before this returns. */
  public Instancer.Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    Mailbox mailbox =
        new Mailbox(Objects.requireNonNull(subscriber, "subscriber"), executor, this::remove);
    boolean tell = false;
    synchronized (this) {
      if (!closed) {
        subscribers.add(mailbox);
      }
      if (found != null) {
        tell = mailbox.put(found);
      }
      if (failed != null) {
        tell |= mailbox.put(failed);
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

  /** Nobody is told anything any more. */
  public void close() {
    List<Mailbox> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(subscribers);
    }
    all.forEach(Mailbox::close);
  }
}
