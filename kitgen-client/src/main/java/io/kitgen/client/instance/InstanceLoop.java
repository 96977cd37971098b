package io.kitgen.client.instance;

import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.runtime.Ticker;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Instancer} that has a thread of its own to ask a source, from its first subscriber on.
 * When the source fails, subscribers are told, and it is asked again after a pause that grows from
 * 10 ms to 30 s until it has worked for a second. Thread-safe.
 */
public final class InstanceLoop implements Instancer {

  private final String name;
  private final Source source;
  private final Ticker ticker;
  private final InstanceCache cache;
  private @Nullable Loop loop; // guarded by this
  private boolean closed; // guarded by this

  /** Where it asks. */
  @FunctionalInterface
  public interface Source {

    /**
     * Gives each state to {@code sink}, for as long as it can. Runs on one thread, which is
     * interrupted at the end. When it returns, it is called again at once; so it waits by itself
     * between two questions.
     *
     * @throws Exception when the source fails: subscribers are told
     */
    void run(Consumer<InstanceEvent> sink) throws Exception;

    /**
     * Lets go of what it holds; called once, at the end, by another thread while {@link #run} may
     * still be in a wait that no interrupt ends.
     */
    default void close() {}
  }

  private InstanceLoop(String name, Source source, Ticker ticker) {
    this.name = name;
    this.source = Objects.requireNonNull(source, "source");
    this.ticker = Objects.requireNonNull(ticker, "ticker");
    this.cache = new InstanceCache(name);
  }

  /** What asks {@code source}. */
  public static InstanceLoop of(String name, Source source) {
    return new InstanceLoop(name, source, Ticker.system());
  }

  /** As the other one, pausing by {@code ticker}. */
  public static InstanceLoop of(String name, Source source, Ticker ticker) {
    return new InstanceLoop(name, source, ticker);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    Subscription subscription = cache.subscribe(subscriber);
    synchronized (this) {
      if (loop == null && !closed) {
        loop = new Loop("kitgen-instances " + name, new Asking(), ticker);
        loop.start();
      }
    }
    return subscription;
  }

  @Override
  public void close() {
    Loop running;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      running = loop;
    }
    cache.close();
    try {
      if (running != null) {
        running.end();
      }
      source.close();
    } finally {
      if (running != null) {
        running.await();
      }
    }
  }

  private synchronized void isWell() {
    if (loop != null) {
      loop.isWell();
    }
  }

  private final class Asking implements Loop.Round {

    @Override
    public void run() throws Exception {
      source.run(
          event -> {
            isWell();
            cache.publish(event);
          });
    }

    @Override
    public void failed(Exception error) {
      cache.publish(new Failed(error));
    }

    @Override
    public void ended() {}
  }
}
