package io.kitgen.ops.log;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallListener;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.client.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way to its line. It only remembers; what is printed is put together when the call
 * has ended and its level is known. One thread at a time, but attempts may count from any.
 */
final class CallLine implements CallObservation, CallListener.Call {

  /** Whose calls it is about, and so what goes into the line. */
  enum Side {
    SERVER,
    CLIENT,
    /** A call of a client, or one within the process: the middleware cannot tell. */
    CALL
  }

  final CallLog log;
  final CallPlan plan;
  final Side side;

  /** What came with a call to a server. */
  final @Nullable Metadata metadata;

  /** Where an attempt goes. */
  final @Nullable Attempt attempted;

  final long began;

  /** Which attempt of a call it is; 0 when it is none. */
  final int attempt;

  /** Whether it is an attempt of a call that has a line of its own. */
  final boolean ofCall;

  /** Counts the attempts of a call; only a {@link Side#CALL} has some. */
  final @Nullable AtomicInteger attempts;

  @Nullable List<Told> told;
  int status;
  @Nullable CallContext inside;
  @Nullable Object request;
  @Nullable Object response;
  @Nullable Throwable failure;

  private CallLine(
      CallLog log,
      CallPlan plan,
      Side side,
      @Nullable Metadata metadata,
      @Nullable Attempt attempted,
      int attempt,
      boolean ofCall) {
    this.log = log;
    this.plan = plan;
    this.side = side;
    this.metadata = metadata;
    this.attempted = attempted;
    this.attempt = attempt;
    this.ofCall = ofCall;
    this.attempts = side == Side.CALL ? new AtomicInteger() : null;
    this.began = log.ticker.nanos();
  }

  static CallLine served(CallLog log, CallPlan plan, Metadata metadata) {
    return new CallLine(log, plan, Side.SERVER, metadata, null, 0, false);
  }

  static CallLine attempt(CallLog log, CallPlan plan, Attempt attempt, int number, boolean ofCall) {
    return new CallLine(log, plan, Side.CLIENT, null, attempt, number, ofCall);
  }

  static CallLine call(CallLog log, CallPlan plan, CallContext ctx) {
    CallLine line = new CallLine(log, plan, Side.CALL, null, null, 0, false);
    line.inside = ctx;
    return line;
  }

  String transport() {
    if (metadata != null) {
      return metadata.transport();
    }
    return attempted == null ? "" : attempted.transport();
  }

  @Nullable String peer() {
    if (metadata != null) {
      return Peer.address(metadata);
    }
    if (attempted == null) {
      return null;
    }
    int port = attempted.port();
    return port == 0 ? attempted.host() : attempted.host() + ":" + port;
  }

  boolean isOf(CallLog log, Operation<?, ?> operation) {
    return this.log == log && plan.operation == operation;
  }

  /** Whether parameters and results of the call may still be given to it; only once. */
  boolean claim(CallContext ctx) {
    boolean free = inside == null;
    if (free) {
      inside = ctx;
    }
    return free;
  }

  @Override
  public CallContext context(CallContext ctx) {
    return side == Side.SERVER ? ctx.with(CallLog.LINE, this) : ctx;
  }

  @Override
  public void status(int status) {
    this.status = status;
  }

  @Override
  public void end(Outcome outcome) {
    end(outcome, CallContext.empty());
  }

  @Override
  public void end(Outcome outcome, CallContext ctx) {
    log.write(this, outcome, ctx);
  }

  @Override
  public void parameter(String name, @Nullable Object value) {
    tell(new Told("in.", name, value, Told.SHOWN));
  }

  @Override
  public void result(String name, @Nullable Object value) {
    tell(new Told("out.", name, value, Told.SHOWN));
  }

  @Override
  public void sensitive(String name, int length) {
    tell(new Told("", name, null, length));
  }

  private void tell(Told what) {
    if (told == null) {
      told = new ArrayList<>();
    }
    told.add(what);
  }

  @Override
  public void failed(Throwable error) {
    failure = error;
  }

  @Override
  public void end() {
    if (side != Side.SERVER) { // a server's line ends with its exchange
      CallContext ctx = inside == null ? CallContext.empty() : inside;
      end(failure == null ? Outcome.answer() : CallLog.outcome(plan.operation, failure), ctx);
    }
  }

  /**
   * What a listener was told.
   *
   * @param prefix whether it is a parameter or a result
   * @param name its name
   * @param value its value
   * @param hidden the length of a value that is not told, or {@link #SHOWN}
   */
  record Told(String prefix, String name, @Nullable Object value, int hidden) {

    static final int SHOWN = Integer.MIN_VALUE;
  }
}
