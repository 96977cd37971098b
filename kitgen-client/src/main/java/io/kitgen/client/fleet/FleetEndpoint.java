package io.kitgen.client.fleet;

import io.kitgen.Code;
import io.kitgen.client.balance.Verdict;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.client.EdgedTransport;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.flow.Messages;
import org.jspecify.annotations.Nullable;

/** An operation at whichever member is picked. */
final class FleetEndpoint implements Endpoint<Object, Object> {

  private static final int MOST_ELSEWHERE = 3;
  private static final int MOST_SUPPRESSED = 8; // of an exception that is thrown again and again

  private final Roster roster;
  private final Operation<?, ?> operation;
  private final Route plain;
  private final Route carrying;
  private final boolean streams;

  /**
   * A new one.
   *
   * @param number from 0 on, among those of its fleet
   */
  FleetEndpoint(Roster roster, Operation<?, ?> operation, ClientEdge edge, int number) {
    this.roster = roster;
    this.operation = operation;
    this.plain = new Route(2 * number, operation, edge, false);
    this.carrying = roster.propagates() ? new Route(2 * number + 1, operation, edge, true) : plain;
    this.streams = operation.responseStream() != null;
  }

  @Override
  public Object call(CallContext ctx, Object request) throws Exception {
    if (ctx.isDone()) {
      throw tooLate(ctx); // before a node is blamed for it
    }
    Tried tried = ctx.get(Tried.KEY);
    Exception before = null;
    for (int elsewhere = 0; ; ) {
      Member member = roster.choice(operation, ctx).pick(ctx, tried);
      long began = member.begin();
      if (!member.admits(began)) {
        continue; // it has gone since; there is another choice by now
      }
      if (tried != null) {
        tried.add(member);
      }
      try {
        return call(member, began, ctx, request);
      } catch (Exception e) {
        before = joined(e, before);
        if (elsewhere++ == MOST_ELSEWHERE || !mayGoElsewhere(ctx, request, e)) {
          throw e;
        }
        tried = tried == null ? only(member) : tried;
        if (!roster.hasBesides(tried)) {
          throw e;
        }
        roster.listeners.elsewhere(operation, member, e);
      }
    }
  }

  private Object call(Member member, long began, CallContext ctx, Object request) throws Exception {
    Object answer;
    try {
      answer = member.endpoint(ctx.hasPropagated() ? carrying : plain).call(ctx, request);
      if (streams) {
        answer = Messages.onEnd(operation, answer, error -> ended(member, began, ctx, error));
      }
    } catch (Throwable e) {
      ended(member, began, ctx, e);
      throw e;
    }
    if (!streams) {
      member.ended(operation, began, Verdict.ANSWERED);
    }
    return answer;
  }

  private void ended(Member member, long began, CallContext ctx, @Nullable Throwable error) {
    Verdict verdict = error == null ? Verdict.ANSWERED : Verdicts.of(operation, ctx, error);
    member.ended(operation, began, verdict);
  }

  private boolean mayGoElsewhere(CallContext ctx, Object request, Exception error) {
    return Verdicts.isElsewhere(error)
        && operation.declared(error) == null
        && !ctx.isDone()
        && !Thread.currentThread().isInterrupted()
        && Retries.isRepeatable(operation, request);
  }

  private CallException tooLate(CallContext ctx) {
    Deadline deadline = ctx.deadline();
    return deadline != null && deadline.isExpired()
        ? CallException.of(Code.DEADLINE_EXCEEDED, operation + " had no time left").build()
        : CallException.of(Code.CANCELLED, operation + " was cancelled").build();
  }

  private static Tried only(Member member) {
    Tried tried = new Tried();
    tried.add(member);
    return tried;
  }

  /** The latest error knows of those before it. */
  private static Exception joined(Exception error, @Nullable Exception before) {
    if (before != null && before != error && error.getSuppressed().length < MOST_SUPPRESSED) {
      error.addSuppressed(before);
    }
    return error;
  }

  /**
   * An operation through an edge, to whichever member: its place in what each of them keeps.
   *
   * @param carries whether what the context has for the wire goes along
   */
  record Route(int index, Operation<?, ?> operation, ClientEdge edge, boolean carries) {

    private static final ClientEdge CARRYING =
        ClientEdge.builder()
            .filter(
                (operation, attempt, ctx) -> {
                  ctx.forEachPropagated(attempt::set);
                  return ctx;
                })
            .build();

    /** The endpoint of one member. */
    @SuppressWarnings("unchecked") // a fleet treats requests and responses as opaque
    Endpoint<Object, Object> at(ClientTransport transport, Middleware layers) {
      Operation<Object, Object> opaque = (Operation<Object, Object>) operation;
      return layers.on(opaque, edged(transport).endpoint(opaque));
    }

    private ClientTransport edged(ClientTransport transport) {
      if (transport instanceof EdgedTransport edged) {
        ClientEdge all = carries ? CARRYING.and(edge) : edge;
        return all.isEmpty() ? transport : edged.through(all);
      }
      if (edge.isEmpty()) {
        return transport; // in this process the context goes along as it is
      }
      throw new IllegalStateException(
          "observe(…) and filter(…) need transports with an edge, which "
              + transport.getClass().getName()
              + " of the connector has not");
    }
  }
}
