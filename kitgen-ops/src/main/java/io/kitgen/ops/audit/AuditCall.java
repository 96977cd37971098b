package io.kitgen.ops.audit;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import org.jspecify.annotations.Nullable;

/** One call on its way to its record. Used by one thread at a time. */
final class AuditCall implements CallObservation {

  /** Whether there is room for the record. */
  enum Room {
    /** Not asked for yet: the call has not come as far as its service. */
    UNASKED,
    RESERVED,
    /** There was none, and the call went on or was refused; that is counted. */
    NONE
  }

  final Audit audit;
  final Operation<?, ?> operation;

  /** What came with the call; null when it came from within the process. */
  final @Nullable Metadata metadata;

  Room room = Room.UNASKED;
  @Nullable Object request;

  AuditCall(Audit audit, Operation<?, ?> operation, @Nullable Metadata metadata) {
    this.audit = audit;
    this.operation = operation;
    this.metadata = metadata;
  }

  boolean isFor(Audit audit, Operation<?, ?> operation) {
    return this.audit == audit && this.operation == operation && request == null;
  }

  @Override
  public CallContext context(CallContext ctx) {
    return ctx.with(Audit.CALL, this);
  }

  @Override
  public void end(Outcome outcome) {
    end(outcome, CallContext.empty());
  }

  @Override
  public void end(Outcome outcome, CallContext ctx) {
    audit.record(this, outcome, ctx);
  }
}
