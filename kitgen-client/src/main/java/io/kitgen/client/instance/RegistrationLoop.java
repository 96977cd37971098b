package io.kitgen.client.instance;

import io.kitgen.runtime.Ticker;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Registration} that has a thread of its own to keep an instance in a registry. When the
 * registry fails, it is tried again after a pause that grows from 10 ms to 30 s until it has worked
 * for a second. What changes is logged; a failure once for as long as it stays the same.
 * Thread-safe.
 */
public final class RegistrationLoop implements Registration {

  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final String name;
  private final Entry entry;
  private final Loop loop;
  private boolean registered; // guarded by this, as the rest
  private boolean closed;
  private @Nullable String said;

  /** What is kept in a registry. */
  public interface Entry {

    /**
     * Puts it there, runs {@code there}, and keeps it there for as long as it can, by heartbeats
     * say. Runs on one thread, which is interrupted at the end.
     *
     * @throws Exception when the registry fails, or has lost it
     */
    void keep(Runnable there) throws Exception;

    /**
     * Takes it back, if it may be there; on the same thread, which is interrupted after 5 seconds.
     */
    void remove() throws Exception;
  }

  private RegistrationLoop(String name, Entry entry, Ticker ticker) {
    this.name = Objects.requireNonNull(name, "name");
    this.entry = Objects.requireNonNull(entry, "entry");
    this.loop = new Loop("kitgen-registration " + name, new Keeping(), ticker);
  }

  /** Begins to keep {@code entry}; {@code name} is for the log. */
  public static RegistrationLoop start(String name, Entry entry) {
    return start(name, entry, Ticker.system());
  }

  /** As the other one, pausing by {@code ticker}. */
  public static RegistrationLoop start(String name, Entry entry, Ticker ticker) {
    RegistrationLoop started = new RegistrationLoop(name, entry, ticker);
    started.loop.start();
    return started;
  }

  @Override
  public synchronized boolean isRegistered() {
    return registered;
  }

  @Override
  public synchronized boolean await(Duration longest) throws InterruptedException {
    long nanos = (longest.compareTo(LONGEST_WAIT) < 0 ? longest : LONGEST_WAIT).toNanos();
    long end = System.nanoTime() + nanos;
    for (long left = nanos; !registered && !closed && left > 0; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    }
    return registered;
  }

  private synchronized void isThere() {
    loop.isWell();
    if (registered || closed) {
      return;
    }
    InstanceCache.LOG.log(Level.INFO, () -> name + ": registered");
    said = null;
    registered = true;
    notifyAll();
  }

  private synchronized void failed(Exception error) {
    registered = false;
    if (!error.toString().equals(said)) {
      said = error.toString();
      InstanceCache.LOG.log(Level.WARNING, () -> name + ": not registered, " + error);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      registered = false;
      notifyAll();
    }
    loop.end();
    loop.await();
  }

  private final class Keeping implements Loop.Round {

    @Override
    public void run() throws Exception {
      entry.keep(RegistrationLoop.this::isThere);
    }

    @Override
    public void failed(Exception error) {
      RegistrationLoop.this.failed(error);
    }

    @Override
    public void ended() {
      try {
        entry.remove();
        InstanceCache.LOG.log(Level.INFO, () -> name + ": taken back");
      } catch (Exception e) {
        InstanceCache.LOG.log(Level.WARNING, () -> name + ": not taken back, " + e);
      }
    }
  }
}
