package io.kitgen.runtime.server;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.server.deadline.DeadlineWatch;
import io.kitgen.runtime.stream.ResponseStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One call whose answer has many messages. It ends when there is an answer and its messages have
 * gone, whichever is later: some transports send them while they make the answer.
 */
final class StreamCall<I, O, R> extends EdgeCall<I, O, R> {

  private final List<@Nullable CallObservation> observations;
  private final AtomicInteger ended = new AtomicInteger(); // of two: the answer, and its messages
  private @Nullable R reply;
  private @Nullable EdgeOutflow<?> messages;
  private Outflow.@Nullable Ending ending;

  StreamCall(
      ServerEdge edge,
      Operation<I, O> operation,
      Endpoint<I, O> endpoint,
      ServerExchange<I, O, R> exchange,
      CallContext ctx) {
    super(edge, operation, endpoint, exchange, ctx);
    this.observations = new ArrayList<>(edge.observers.size());
  }

  @Override
  R run() {
    for (CallObserver observer : edge.observers) {
      observations.add(begin(observer));
    }
    R made;
    try {
      made = serve();
    } catch (Throwable error) {
      drop();
      judgeFatal(error);
      made = failed(error);
      reply = made;
      ending = null;
      conclude();
      return made;
    }
    reply = made;
    endPart();
    return made;
  }

  @Override
  R encode(O response) throws Exception {
    EdgeOutflow<?> outflow = outflow(operation.responseStream(), response);
    messages = outflow;
    return exchange.encodeMessages(ctx, outflow);
  }

  private <T> EdgeOutflow<T> outflow(@Nullable ResponseStream<O, T> stream, O response) {
    return new EdgeOutflow<>(
        this, Objects.requireNonNull(stream, "stream").messages().apply(response));
  }

  /** The messages of an answer that is not given are not sent any more. */
  private void drop() {
    if (messages != null) {
      messages.drop();
    }
  }

  /** Runs {@code flow}, the call's own part that sends the messages, and says how that ended. */
  Outflow.Ending send(Callable<Outflow.Ending> flow) {
    Outflow.Ending end;
    try {
      end = within(flow);
    } catch (Throwable error) {
      judgeFatal(error);
      ErrorReply said = judged(error);
      end = new Outflow.Ending(said, outcome.declared());
    }
    ending = end;
    endPart();
    return end;
  }

  private Outflow.Ending within(Callable<Outflow.Ending> flow) throws Exception {
    List<ContextBridge.Scope> scopes = new ArrayList<>(edge.bridges.size());
    try {
      phase = Phase.SERVE;
      enter(scopes);
      checkTime(null);
      DeadlineWatch watch = DeadlineWatch.start(ctx);
      try {
        Outflow.Ending end = ctx.call(flow);
        checkTime(null);
        return end;
      } finally {
        watch.end();
      }
    } catch (Exception | LinkageError | AssertionError e) {
      checkTime(e); // whatever came of it, it came too late
      throw e;
    } finally {
      leave(scopes);
    }
  }

  /** The messages will not be sent. */
  void abandoned() {
    String reason = "nobody takes the messages of " + operation;
    outcome = Outcome.refusal(Code.CANCELLED, new CancellationException(reason));
    endPart();
  }

  private void endPart() {
    if (ended.incrementAndGet() == 2) {
      conclude();
    }
  }

  private void conclude() {
    R last = Objects.requireNonNull(reply, "reply");
    finish(last);
    Outflow.Ending sent = ending;
    end(sent == null ? exchange.status(last) : exchange.status(last, sent));
  }

  /** There may be no memory left to say more than that it ended. */
  private void judgeFatal(Throwable error) {
    if (error instanceof VirtualMachineError fatal && !(error instanceof StackOverflowError)) {
      outcome = Verdict.on(operation, phase, fatal).outcome();
      end(0);
      throw fatal;
    }
  }

  private void end(int status) {
    for (int i = observations.size() - 1; i >= 0; i--) {
      end(observations.get(i), status);
    }
  }
}
