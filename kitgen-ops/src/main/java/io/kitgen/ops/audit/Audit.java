package io.kitgen.ops.audit;

import io.kitgen.Code;
import io.kitgen.ops.log.LogValues;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.server.CallObserver;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records who did what to what, and how it ended, where it is kept: apart from the log for
 * debugging, and with a say in whether a call may go on that cannot be recorded.
 *
 * <pre>{@code
 * Audit audit = Audit.to(KafkaAuditSink.to("audit", config))
 *     .only(operation -> !operation.idempotent())
 *     .whenFull(WhenFull.block(Duration.ofMillis(200)).thenRefuse())
 *     .spill(FileAuditSink.at(Path.of("audit-left.jsonl")))
 *     .start();
 * ServerEdge edge = ServerEdge.builder().observe(audit).build();
 * AddServiceEndpoints set = AddServiceEndpoints.of(service).with(audit);
 * }</pre>
 *
 * <p>Both places are needed: the middleware makes room for the record before the service runs, and
 * holds the call back when there is none; the observer knows who called and how it ended, and
 * records calls that were refused or unreadable. Without an edge the middleware alone records.
 *
 * <p>Records wait in a bounded room and go to the sink in the order in which calls end, on a thread
 * of their own. {@link #close} waits for them. Thread-safe.
 */
public final class Audit implements CallObserver, Middleware, AutoCloseable {

  static final CallContext.Key<AuditCall> CALL = CallContext.Key.local("audit", AuditCall.class);

  private static final CallObservation NOTHING = outcome -> {};
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final AuditRules rules;
  private final WhenFull whenFull;
  private final int longestRecord;
  private final Duration drain;
  private final AuditTally tally = new AuditTally();
  private final AuditRoom room;
  private final AuditQueue queue;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Audit(Builder builder) {
    this.rules = new AuditRules(builder.only, builder.fields, builder.values);
    this.whenFull = builder.whenFull;
    this.longestRecord = builder.longestRecord;
    this.drain = builder.drain;
    this.room = new AuditRoom(builder.mostRecords, builder.mostBytes, builder.longestRecord);
    this.queue = new AuditQueue(builder.sink, builder.spill, room, tally);
  }

  /** Starts from: all operations and parameters, 10,000 records, 32 MiB, drop when full. */
  public static Builder to(AuditSink sink) {
    return new Builder(sink);
  }

  /** What became of records so far; for metrics and a health check. */
  public AuditCounts counts() {
    return tally.counts();
  }

  @Override
  public CallObservation begin(Operation<?, ?> operation, Metadata metadata, CallContext ctx) {
    return rules.selects(operation) ? new AuditCall(this, operation, metadata) : NOTHING;
  }

  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    return rules.selects(operation) ? (ctx, request) -> call(operation, next, ctx, request) : next;
  }

  private Object call(
      Operation<?, ?> operation, Endpoint<Object, Object> next, CallContext ctx, Object request)
      throws Exception {
    AuditCall open = ctx.get(CALL);
    if (open != null && open.isFor(this, operation)) {
      open.request = request;
      makeRoom(open, ctx);
      return next.call(ctx, request);
    }
    AuditCall own = new AuditCall(this, operation, null);
    own.request = request;
    makeRoom(own, ctx);
    Outcome outcome = Outcome.answer();
    try {
      return next.call(ctx, request);
    } catch (Throwable error) {
      outcome = outcome(operation, error);
      throw error;
    } finally {
      record(own, outcome, ctx);
    }
  }

  private static Outcome outcome(Operation<?, ?> operation, Throwable error) {
    DeclaredError<?> declared = operation.declared(error);
    if (declared != null) {
      return Outcome.businessError(declared, error);
    }
    Code code = error instanceof HasCode coded ? coded.code() : Code.UNKNOWN;
    return error instanceof RefusedException
        ? Outcome.refusal(code, error)
        : Outcome.fault(code, error);
  }

  private void makeRoom(AuditCall call, CallContext ctx) throws InterruptedException {
    call.room = AuditCall.Room.NONE;
    if (!closed.get() && room.reserve(patience(ctx))) {
      call.room = AuditCall.Room.RESERVED;
    } else if (whenFull.refused()) {
      tally.refused.increment();
      throw new RefusedException(
          ErrorReply.of(Code.UNAVAILABLE, "the call cannot be recorded").retryAfter(AGAIN).build());
    } else {
      tally.dropped.increment();
    }
  }

  private long patience(CallContext ctx) {
    long nanos = whenFull.patience().toNanos();
    Deadline deadline = ctx.deadline();
    return deadline == null ? nanos : Math.min(nanos, deadline.remainingNanos());
  }

  /** Records a call that has ended. What cannot be is counted; nothing is thrown. */
  void record(AuditCall call, Outcome outcome, CallContext ctx) {
    if (call.room == AuditCall.Room.NONE) {
      return;
    }
    if (call.room == AuditCall.Room.UNASKED && (closed.get() || !room.reserve())) {
      tally.dropped.increment();
      return;
    }
    byte[] json;
    AuditRecord record;
    try {
      record = rules.record(call, outcome, ctx);
      json = record.json(longestRecord);
    } catch (RuntimeException e) {
      // A user's name of a principal or choice of fields that throws.
      room.cancel();
      tally.dropped.increment();
      return;
    }
    int length = Math.min(json.length, longestRecord);
    room.settle(length);
    queue.add(record, json, length);
  }

  /**
   * Takes no more records, waits for those under way as long as the builder's {@code drain} says,
   * spills what is left, and closes the sink. {@link #counts} then says what became of all.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      queue.close(drain);
    }
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private final AuditSink sink;
    private Predicate<Operation<?, ?>> only = operation -> true;
    private BiPredicate<Operation<?, ?>, OperationField<?>> fields = (operation, field) -> true;
    private LogValues values = LogValues.standard();
    private WhenFull whenFull = WhenFull.drop();
    private int mostRecords = 10_000;
    private int mostBytes = 32 << 20;
    private int longestRecord = 8 << 10;
    private Duration drain = Duration.ofSeconds(30);
    private @Nullable AuditSink spill;

    private Builder(AuditSink sink) {
      this.sink = Objects.requireNonNull(sink, "sink");
    }

    /** Records these operations only. Asked once for each. */
    public Builder only(Predicate<Operation<?, ?>> only) {
      this.only = Objects.requireNonNull(only, "only");
      return this;
    }

    /** Records these parameters only; those marked {@code @Sensitive} are {@code ***} anyway. */
    public Builder fields(BiPredicate<Operation<?, ?>, OperationField<?>> fields) {
      this.fields = Objects.requireNonNull(fields, "fields");
      return this;
    }

    /** How parameters look; {@link LogValues#standard} unless said. */
    public Builder values(LogValues values) {
      this.values = Objects.requireNonNull(values, "values");
      return this;
    }

    /** What becomes of calls when there is no room; {@link WhenFull#drop} unless said. */
    public Builder whenFull(WhenFull whenFull) {
      this.whenFull = Objects.requireNonNull(whenFull, "whenFull");
      return this;
    }

    /**
     * How much room there is between calls and the sink. A call takes that of a longest record
     * until it has ended, then that of its own.
     *
     * @param records at least 1
     * @param bytes at least one longest record
     * @param longestRecord in bytes, at least 512; a longer one is written without its parameters
     * @throws IllegalArgumentException when one of them is too small
     */
    public Builder room(int records, int bytes, int longestRecord) {
      if (records < 1 || longestRecord < 512 || bytes < longestRecord) {
        throw new IllegalArgumentException(
            "room for %d records, %d bytes, %d bytes each: too small"
                .formatted(records, bytes, longestRecord));
      }
      this.mostRecords = records;
      this.mostBytes = bytes;
      this.longestRecord = longestRecord;
      return this;
    }

    /**
     * Where records go that the sink has not taken when the audit is closed, or never will; nowhere
     * unless said. It is closed with the audit.
     */
    public Builder spill(AuditSink spill) {
      this.spill = Objects.requireNonNull(spill, "spill");
      return this;
    }

    /**
     * How long closing waits for the sink; 30 seconds unless said.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public Builder drain(Duration drain) {
      if (drain.isNegative()) {
        throw new IllegalArgumentException("drain is negative: " + drain);
      }
      this.drain = drain;
      return this;
    }

    /** Starts the thread that carries records to the sink. */
    public Audit start() {
      return new Audit(this);
    }
  }
}
