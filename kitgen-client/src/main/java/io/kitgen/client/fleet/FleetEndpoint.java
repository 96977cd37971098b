package io.kitgen.client.fleet;

import io.kitgen.client.balance.Verdict;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.client.EdgedTransport;
import io.kitgen.runtime.flow.Messages;
import org.jspecify.annotations.Nullable;

/** An operation at whichever member is picked. */
final class FleetEndpoint implements Endpoint<Object, Object> {

  private static final int MOST_ELSEWHERE = 3;
  private static final int MOST_SUPPRESSED = 8; // of an exception that is thrown again and again

  private final Roster roster;
  private final Route route;
  private final Operation<?, ?> operation;
  private final boolean streams;

  FleetEndpoint(Roster roster, Route route) {
    this.roster = roster;
    this.route = route;
    this.operation = route.operation();
    this.streams = operation.responseStream() != null;
  }

  @Override
  public Object call(CallContext ctx, Object request) throws Exception {
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
        if (!roster.choice(operation, ctx).hasBesides(tried)) {
          throw e;
        }
        roster.listeners.elsewhere(operation, member, e);
      }
    }
  }

  private Object call(Member member, long began, CallContext ctx, Object request) throws Exception {
    Object answer;
    try {
      answer = member.endpoint(route).call(ctx, request);
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

  /** An operation through an edge, to whichever member: its place in what each of them keeps. */
  record Route(int index, Operation<?, ?> operation, ClientEdge edge) {

    /** The endpoint of one member. */
    @SuppressWarnings("unchecked") // a fleet treats requests and responses as opaque
    Endpoint<Object, Object> at(ClientTransport transport, Middleware layers) {
      Operation<Object, Object> opaque = (Operation<Object, Object>) operation;
      return layers.on(opaque, edged(transport).endpoint(opaque));
    }

    private ClientTransport edged(ClientTransport transport) {
      if (edge.isEmpty()) {
        return transport;
      }
      if (transport instanceof EdgedTransport edged) {
        return edged.through(edge);
      }
      throw new IllegalStateException(
          "observe(…) and filter(…) need transports with an edge, which "
              + transport.getClass().getName()
              + " of the connector has not");
    }
  }
}
