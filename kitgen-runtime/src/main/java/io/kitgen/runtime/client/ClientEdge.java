package io.kitgen.runtime.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens around every attempt of a client, the same on every transport and in this order:
 * observers begin, filters, encode, send, decode, observers end. Immutable and thread-safe; one
 * edge may serve any number of clients.
 *
 * <p>Middleware sits outside, around the whole call; the edge sees what middleware cannot: each
 * attempt by itself, where it goes, and what travels beside the request.
 */
public final class ClientEdge {

  private static final ClientEdge NONE = builder().build();

  final List<AttemptObserver> observers;
  final List<AttemptFilter> filters;

  private ClientEdge(List<AttemptObserver> observers, List<AttemptFilter> filters) {
    this.observers = List.copyOf(observers);
    this.filters = List.copyOf(filters);
  }

  /** The edge that does nothing. */
  public static ClientEdge none() {
    return NONE;
  }

  /** Starts from {@link #none}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether it does nothing, so that a transport may go its shortest way. */
  public boolean isEmpty() {
    return observers.isEmpty() && filters.isEmpty();
  }

  /** This edge, with {@code inner} inside: nearer to the wire. */
  public ClientEdge and(ClientEdge inner) {
    return inner.isEmpty()
        ? this
        : new ClientEdge(joined(observers, inner.observers), joined(filters, inner.filters));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /**
   * Runs one call: one attempt, or a second one when a filter asks for it. For transports. An
   * attempt whose answer has many messages ends for its observers when they do; once there is an
   * answer there is no second attempt, whatever becomes of its messages.
   *
   * @throws Exception what the last attempt threw
   */
  public <O> O call(Operation<?, O> operation, CallContext ctx, ClientExchange<O> exchange)
      throws Exception {
    EdgeAttempt<O> attempt = new EdgeAttempt<>(this, operation, exchange);
    try {
      return attempt.run(ctx);
    } catch (Exception e) {
      if (ctx.isDone() || !again(operation, e, attempt.context()) || attempt.isOnce()) {
        throw e;
      }
    }
    Integer number = ctx.get(CallKeys.ATTEMPT);
    return attempt.run(ctx.with(CallKeys.ATTEMPT, number == null ? 2 : number + 1));
  }

  private boolean again(Operation<?, ?> operation, Exception failure, CallContext ctx) {
    boolean again = false;
    for (AttemptFilter filter : filters) {
      again |= filter.again(operation, failure, ctx);
    }
    return again;
  }

  /** Collects the parts; not thread-safe. Parts of one kind apply in the order they came in. */
  public static final class Builder {

    private final List<AttemptObserver> observers = new ArrayList<>();
    private final List<AttemptFilter> filters = new ArrayList<>();

    private Builder() {}

    /** Adds observers; the first begins first and ends last. */
    public Builder observe(AttemptObserver... observers) {
      this.observers.addAll(List.of(observers));
      return this;
    }

    /** Adds filters. */
    public Builder filter(AttemptFilter... filters) {
      this.filters.addAll(List.of(filters));
      return this;
    }

    /** The edge. */
    public ClientEdge build() {
      return new ClientEdge(observers, filters);
    }
  }
}
