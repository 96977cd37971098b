package io.kitgen.runtime;

import io.kitgen.runtime.text.TextFormat;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What travels with a call besides its parameters: a deadline, cancellation, and typed values.
 * Immutable and thread-safe; every {@code with…} returns a new context.
 *
 * <p>Named so because gRPC, OpenTelemetry and Lambda each have a {@code Context}.
 */
public final class CallContext {

  private static final CallContext EMPTY = new CallContext(null, null, null);

  @SuppressWarnings("ThreadLocalUsage") // one per process by design: it is the call's own slot
  private static final ThreadLocal<@Nullable CallContext> CURRENT = new ThreadLocal<>();

  private final @Nullable Entry<?> entries;
  private final @Nullable Deadline deadline;
  private final @Nullable Cancellation cancellation;

  private CallContext(
      @Nullable Entry<?> entries,
      @Nullable Deadline deadline,
      @Nullable Cancellation cancellation) {
    this.entries = entries;
    this.deadline = deadline;
    this.cancellation = cancellation;
  }

  /** The context without deadline, cancellation or values. */
  public static CallContext empty() {
    return EMPTY;
  }

  /** The context that the innermost running call was bound to; outside a call the empty one. */
  public static CallContext current() {
    CallContext current = CURRENT.get();
    return current == null ? EMPTY : current;
  }

  /** The value bound to {@code key}, or null when there is none. Keys compare by identity. */
  @SuppressWarnings("unchecked") // an entry's value has its key's type
  public <T> @Nullable T get(Key<T> key) {
    for (Entry<?> entry = entries; entry != null; entry = entry.next) {
      if (entry.key == key) {
        return (T) entry.value;
      }
    }
    return null;
  }

  /** Whether it has a value that may cross the wire. */
  public boolean hasPropagated() {
    for (Entry<?> entry = entries; entry != null; entry = entry.next) {
      if (entry.key.format != null) {
        return true;
      }
    }
    return false;
  }

  /** Gives {@code to} the name and the text of each value that may cross the wire. */
  public void forEachPropagated(BiConsumer<String, String> to) {
    for (Entry<?> entry = entries; entry != null; entry = entry.next) {
      if (entry.value == get(entry.key)) { // else one that came later hides it
        entry.propagate(to);
      }
    }
  }

  /** This context with {@code value} bound to {@code key}, hiding an earlier one. */
  public <T> CallContext with(Key<T> key, T value) {
    Objects.requireNonNull(value, "value");
    return new CallContext(new Entry<>(key, value, entries), deadline, cancellation);
  }

  /** This context, which ends {@code timeout} from now at the latest. */
  public CallContext withTimeout(Duration timeout) {
    return withDeadline(Deadline.after(timeout, Ticker.system()));
  }

  /** This context with {@code deadline}, or with its own when that is earlier. */
  public CallContext withDeadline(Deadline deadline) {
    return this.deadline != null && !deadline.isBefore(this.deadline)
        ? this
        : new CallContext(entries, deadline, cancellation);
  }

  /** This context, cancelled also when {@code cancellation} is; that must be a child of its own. */
  public CallContext withCancellation(Cancellation cancellation) {
    return new CallContext(entries, deadline, cancellation);
  }

  /** When this call must have ended, or null for never. */
  public @Nullable Deadline deadline() {
    return deadline;
  }

  /** Tells when nobody waits for the answer any more, or null when that cannot be known. */
  public @Nullable Cancellation cancellation() {
    return cancellation;
  }

  /** Whether the deadline has passed or the call was cancelled: work is wasted from here on. */
  public boolean isDone() {
    return (deadline != null && deadline.isExpired())
        || (cancellation != null && cancellation.isCancelled());
  }

  /** Runs {@code body} with this context as {@link #current()}, and restores the one before. */
  public <T> T call(Callable<T> body) throws Exception {
    CallContext before = CURRENT.get();
    CURRENT.set(this);
    try {
      return body.call();
    } finally {
      restore(before);
    }
  }

  /** As {@link #call} for a body without result. */
  public void run(Runnable body) {
    CallContext before = CURRENT.get();
    CURRENT.set(this);
    try {
      body.run();
    } finally {
      restore(before);
    }
  }

  /** {@code task}, to be run with this context on whatever thread. */
  public Runnable wrap(Runnable task) {
    return () -> run(task);
  }

  /** {@code task}, to be called with this context on whatever thread. */
  public <T> Callable<T> wrap(Callable<T> task) {
    return () -> call(task);
  }

  private static void restore(@Nullable CallContext before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }

  /**
   * Names one value of a context. Keys compare by identity: make each once, in a constant.
   *
   * @param <T> the value's type
   */
  public static final class Key<T> {

    private final String name;
    private final @Nullable TextFormat<T> format;

    private Key(String name, @Nullable TextFormat<T> format) {
      this.name = Objects.requireNonNull(name, "name");
      this.format = format;
    }

    /** A key whose value stays in this process. */
    public static <T> Key<T> local(String name, Class<T> type) {
      Objects.requireNonNull(type, "type");
      return new Key<>(name, null);
    }

    /**
     * A key whose value may cross the wire as text under {@code name} (an HTTP header, gRPC
     * metadata …), where client and server are told to.
     */
    public static <T> Key<T> propagated(String name, TextFormat<T> format) {
      return new Key<>(name, Objects.requireNonNull(format, "format"));
    }

    /** The name, for people and, when propagated, for the wire. */
    public String name() {
      return name;
    }

    /** How the value is written on the wire, or null when it stays in this process. */
    public @Nullable TextFormat<T> format() {
      return format;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private record Entry<T>(Key<T> key, T value, @Nullable Entry<?> next) {

    void propagate(BiConsumer<String, String> to) {
      TextFormat<T> format = key.format;
      if (format != null) {
        to.accept(key.name, format.format(value));
      }
    }
  }
}
