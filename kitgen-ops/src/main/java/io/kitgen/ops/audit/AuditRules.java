package io.kitgen.ops.audit;

import io.kitgen.ops.log.LogValues;
import io.kitgen.ops.log.Peer;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.call.TraceIds;
import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which calls are recorded, and what of them. */
final class AuditRules {

  private static final int MOST_OPERATIONS = 10_000;

  private final Predicate<Operation<?, ?>> only;
  private final BiPredicate<Operation<?, ?>, OperationField<?>> shown;
  private final LogValues values;
  private final Map<Operation<?, ?>, Boolean> selected = new ConcurrentHashMap<>();
  private final String process = UUID.randomUUID().toString();
  private final AtomicLong number = new AtomicLong();

  AuditRules(
      Predicate<Operation<?, ?>> only,
      BiPredicate<Operation<?, ?>, OperationField<?>> shown,
      LogValues values) {
    this.only = only;
    this.shown = shown;
    this.values = values;
  }

  boolean selects(Operation<?, ?> operation) {
    Boolean known = selected.get(operation);
    if (known == null) {
      known = only.test(operation);
      if (selected.size() < MOST_OPERATIONS) {
        selected.put(operation, known);
      }
    }
    return known;
  }

  AuditRecord record(AuditCall call, Outcome outcome, CallContext ctx) {
    Principal principal = ctx.get(CallKeys.PRINCIPAL);
    TraceIds trace = ctx.get(CallKeys.TRACE);
    return new AuditRecord(
        process + "-" + number.incrementAndGet(),
        Instant.now(),
        call.operation.service(),
        call.operation.name(),
        principal == null ? null : cut(principal.getName()),
        call.metadata == null ? "" : call.metadata.transport(),
        call.metadata == null ? null : Peer.address(call.metadata),
        cut(ctx.get(CallKeys.REQUEST_ID)),
        trace == null ? null : cut(trace.traceId()),
        outcome.kind(),
        outcome.code(),
        error(outcome),
        call.request == null ? null : fields(call.operation, call.request));
  }

  private static @Nullable String error(Outcome outcome) {
    if (outcome.declared() != null) {
      return outcome.declared().name();
    }
    return outcome.error() == null ? null : outcome.error().getClass().getName();
  }

  private @Nullable String cut(@Nullable String text) {
    return text == null ? null : String.valueOf(values.of(text));
  }

  @SuppressWarnings("unchecked") // the request is the operation's own
  private <I> Map<String, @Nullable Object> fields(Operation<I, ?> operation, Object request) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    List<OperationField<I>> all = operation.requestFields();
    for (OperationField<I> field : all) {
      if (shown.test(operation, field)) {
        fields.put(field.name(), values.of(field, (I) request));
      }
    }
    return fields;
  }
}
