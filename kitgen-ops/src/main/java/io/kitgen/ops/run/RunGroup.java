package io.kitgen.ops.run;

import io.kitgen.ops.health.Health;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a process, which live and die together: they start in order, the first that ends
 * stops all, and they stop in reverse. After {@code github.com/oklog/run}, which Go kit's examples
 * use, with an order and a bound on the time that stopping takes.
 *
 * <pre>{@code
 * RunGroup.builder()
 *     .start("debug", () -> debug.start(8080))
 *     .start("http", () -> KitHttpServer.start(8081, handler))
 *     .run("reports", reports::loop)
 *     .health(health)
 *     .signals()
 *     .build()
 *     .run();
 * }</pre>
 *
 * <p>{@link #stop} may be called from any thread; a group runs once.
 */
public final class RunGroup {

  private final List<Part> parts;
  private final Duration notice;
  private final Duration drain;
  private final boolean signals;
  private final @Nullable Health health;
  private final CompletableFuture<Void> ending = new CompletableFuture<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicBoolean begun = new AtomicBoolean();

  private RunGroup(Builder builder) {
    this.parts = List.copyOf(builder.parts);
    this.notice = builder.notice;
    this.drain = builder.drain;
    this.signals = builder.signals;
    this.health = builder.health;
  }

  /** Starts with no parts, a drain time of 20 seconds, and deaf to signals. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts all parts, waits until one of them ends or {@link #stop} is called, and stops all.
   *
   * @throws Exception what made the group stop: a part that could not start, or that ended with an
   *     exception; what went wrong while stopping is suppressed in it. Nothing is thrown when a
   *     part ended well or the group was told to stop, and all stopped in time.
   * @throws StopException when nothing failed but a part did not stop well
   */
  public void run() throws Exception {
    if (!begun.compareAndSet(false, true)) {
      throw new IllegalStateException("a group runs once");
    }
    Stopping stopping = new Stopping(drain);
    Thread hook = signals ? hook() : null;
    try {
      runAll(stopping);
    } finally {
      done.countDown();
      unhook(hook);
    }
  }

  private void runAll(Stopping stopping) throws Exception {
    Exception failure = null;
    try {
      for (Part part : parts) {
        if (!ending.isDone()) {
          stopping.add(part.start(this::ended));
        }
      }
      ending.get();
    } catch (ExecutionException e) {
      failure = e.getCause() instanceof Exception cause ? cause : e;
    } catch (Exception e) {
      failure = e;
    }
    announce();
    stopping.stop(failure);
  }

  /** Whoever sends traffic here gets the time to notice that it should go elsewhere. */
  private void announce() {
    if (health == null) {
      return;
    }
    health.drain();
    try {
      Thread.sleep(notice.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // then there is no time for this
    }
  }

  /** Stops the group; returns at once. Before {@link #run} it lets that return at once. */
  public void stop() {
    ending.complete(null);
  }

  private void ended(@Nullable Exception failure) {
    if (failure == null) {
      stop();
    } else {
      ending.completeExceptionally(failure);
    }
  }

  /** The JVM runs its hooks on SIGTERM and SIGINT, and ends when they return. */
  private Thread hook() {
    Thread hook =
        new Thread(
            () -> {
              stop();
              try {
                done.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }

  private static void unhook(@Nullable Thread hook) {
    try {
      if (hook != null) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    } catch (IllegalStateException e) {
      // The JVM is ending already, which is what the hook is for.
    }
  }

  /** Collects the parts; not thread-safe. */
  public static final class Builder {

    private final List<Part> parts = new ArrayList<>();
    private Duration notice = Duration.ZERO;
    private Duration drain = Duration.ofSeconds(20);
    private boolean signals;
    private @Nullable Health health;

    private Builder() {}

    /** A part that is there from its start until it is closed: a server, a registration. */
    public Builder start(String name, Starter starter) {
      parts.add(new StartedPart(named(name), Objects.requireNonNull(starter, "starter")));
      return this;
    }

    /**
     * A part that runs on a thread of its own, and is interrupted when it shall stop. When it
     * returns or throws, the group stops.
     */
    public Builder run(String name, Task task) {
      parts.add(new RunningPart(named(name), Objects.requireNonNull(task, "task")));
      return this;
    }

    private static String named(String name) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a part needs a name");
      }
      return name;
    }

    /** Stops when the process is told to end (SIGTERM, SIGINT), and lets it end after that. */
    public Builder signals() {
      this.signals = true;
      return this;
    }

    /**
     * How long stopping may take in all; 20 seconds unless said. A part has a second even when
     * those before it have used up the time.
     */
    public Builder drain(Duration longest) {
      if (longest.isNegative() || longest.isZero()) {
        throw new IllegalArgumentException("drain is " + longest + ", expected more than zero");
      }
      this.drain = longest;
      return this;
    }

    /** Says not ready as soon as the group stops; see {@link #notice}. */
    public Builder health(Health health) {
      this.health = Objects.requireNonNull(health, "health");
      return this;
    }

    /**
     * How long to go on serving after {@link #health} says not ready, so that balancers can notice;
     * zero unless said. About two probe periods are what Kubernetes needs.
     */
    public Builder notice(Duration notice) {
      if (notice.isNegative()) {
        throw new IllegalArgumentException("notice is " + notice + ", expected zero or more");
      }
      this.notice = notice;
      return this;
    }

    /** The group. */
    public RunGroup build() {
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a group without parts has nothing to wait for");
      }
      if (!notice.isZero() && health == null) {
        throw new IllegalArgumentException("notice needs health, to say that it is not ready");
      }
      return new RunGroup(this);
    }
  }

  /** Starts something that runs by itself until it is closed. */
  @FunctionalInterface
  public interface Starter {

    /** Starts it; what it returns stops it. */
    AutoCloseable start() throws Exception;
  }

  /** Something that runs until it is done, fails, or is interrupted. */
  @FunctionalInterface
  public interface Task {

    /** Runs it. */
    void run() throws Exception;
  }
}
