package io.kitgen.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Middleware that can be replaced while calls go through it, in whichever place of a client:
 *
 * <pre>{@code
 * Reloadable retries = Reloadable.of(Retries.of(first));
 * AddServiceClient add = AddServiceClient.over(transport).retry(retries).build();
 * …
 * retries.replace(Retries.of(second));
 * }</pre>
 *
 * <p>A call that begins after {@link #replace} has returned goes through the new one, whatever its
 * operation; one that is under way ends as it began. What the old one has counted (a budget, the
 * state of breakers) is gone unless the new one is given it. Costs a call two reads and no lock.
 * Thread-safe.
 */
public final class Reloadable implements Middleware {

  // Those that no client holds any more are not kept. Guarded by this.
  private final Set<Slot> slots = Collections.newSetFromMap(new WeakHashMap<>());
  private volatile Middleware current;

  private Reloadable(Middleware first) {
    this.current = Objects.requireNonNull(first, "first");
  }

  /** Begins with {@code first}. */
  public static Reloadable of(Middleware first) {
    return new Reloadable(first);
  }

  /**
   * Puts {@code middleware} in the place of what is there, for all operations at once.
   *
   * @throws RuntimeException what it throws when it is put around one of them; then nothing has
   *     changed
   */
  public synchronized void replace(Middleware middleware) {
    Objects.requireNonNull(middleware, "middleware");
    Map<Slot, Wrapped> made = new LinkedHashMap<>();
    for (Slot slot : slots) {
      made.put(slot, slot.wrapped(middleware));
    }
    made.forEach((slot, wrapped) -> slot.latest = wrapped);
    current = middleware;
  }

  @Override
  public synchronized Endpoint<Object, Object> wrap(
      Operation<?, ?> operation, Endpoint<Object, Object> next) {
    Slot slot = new Slot(operation, next);
    slots.add(slot);
    return slot;
  }

  private synchronized Wrapped latest(Slot slot) {
    slot.inUse = slot.latest;
    return slot.latest;
  }

  private record Wrapped(Middleware by, Endpoint<Object, Object> endpoint) {}

  /** One operation of one client. */
  private final class Slot implements Endpoint<Object, Object> {

    private final Operation<?, ?> operation;
    private final Endpoint<Object, Object> next;
    private volatile Wrapped inUse;
    private Wrapped latest; // guarded by the other one, and of the same middleware as its current

    Slot(Operation<?, ?> operation, Endpoint<Object, Object> next) {
      this.operation = operation;
      this.next = next;
      this.latest = wrapped(current);
      this.inUse = latest;
    }

    Wrapped wrapped(Middleware middleware) {
      return new Wrapped(middleware, middleware.wrap(operation, next));
    }

    @Override
    public Object call(CallContext ctx, Object request) throws Exception {
      Wrapped wrapped = inUse;
      if (wrapped.by != current) {
        wrapped = latest(this);
      }
      return wrapped.endpoint.call(ctx, request);
    }
  }
}
