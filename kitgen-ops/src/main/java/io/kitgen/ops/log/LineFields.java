package io.kitgen.ops.log;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.call.TraceIds;
import io.kitgen.runtime.error.DeclaredError;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Puts the fields of a line together. Used once. */
final class LineFields {

  private static final double NANOS_PER_MICRO = 1e3;

  private final List<LogField> fields = new ArrayList<>(24);
  private final CallLine line;
  private final LogValues values;

  private LineFields(CallLine line) {
    this.line = line;
    this.values = line.plan.values;
  }

  static List<LogField> of(CallLine line, Outcome outcome, long nanos, CallContext ctx) {
    LineFields fields = new LineFields(line);
    fields.call(outcome, nanos);
    fields.ids(ctx);
    for (LogField bound : LogFields.of(line.inside == null ? ctx : line.inside)) {
      fields.add(bound.name(), fields.values.bound(bound.value()));
    }
    fields.messages(line.plan.operation);
    return fields.fields;
  }

  private void call(Outcome outcome, long nanos) {
    text("operation", line.plan.operation.toString());
    text("side", line.side.name().toLowerCase(Locale.ROOT));
    text("transport", line.transport());
    text("peer", line.peer());
    add("took_ms", Math.rint(nanos / NANOS_PER_MICRO) / NANOS_PER_MICRO);
    if (line.plan.isSlow(outcome, nanos)) {
      add("slow", true);
    }
    text("outcome", outcome.kind().name().toLowerCase(Locale.ROOT));
    text("code", outcome.code().name());
    number("status", line.status);
    number("attempt", line.attempt);
    AtomicInteger attempts = line.attempts;
    number("attempts", attempts == null ? 0 : attempts.get());
    Throwable error = outcome.error();
    if (error != null) {
      DeclaredError<?> declared = outcome.declared();
      text("error", declared == null ? error.getClass().getName() : declared.name());
      text("message", error.getMessage());
    }
  }

  private void ids(CallContext ctx) {
    text("request_id", ctx.get(CallKeys.REQUEST_ID));
    TraceIds trace = ctx.get(CallKeys.TRACE);
    if (trace != null) {
      text("trace_id", trace.traceId());
      text("span_id", trace.spanId());
    }
    Principal principal = ctx.get(CallKeys.PRINCIPAL);
    if (principal != null) {
      text("principal", principal.getName());
    }
  }

  private void messages(Operation<?, ?> operation) {
    record("in.", operation.requestFields(), line.request);
    record("out.", operation.responseFields(), line.response);
    List<CallLine.Told> heard = line.told;
    for (CallLine.Told told : heard == null ? List.<CallLine.Told>of() : heard) {
      boolean shown = told.hidden() == CallLine.Told.SHOWN;
      add(
          told.prefix() + told.name(),
          shown ? values.of(told.value()) : values.hidden(told.hidden()));
    }
  }

  @SuppressWarnings("unchecked") // the fields are those of the record's own operation
  private <R> void record(
      String prefix, List<OperationField<R>> fieldsOfRecord, @Nullable Object record) {
    if (record != null) {
      for (OperationField<R> field : fieldsOfRecord) {
        add(prefix + field.name(), values.of(field, (R) record));
      }
    }
  }

  private void number(String name, int value) {
    if (value != 0) {
      add(name, value);
    }
  }

  private void text(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      add(name, values.cut(value));
    }
  }

  private void add(String name, @Nullable Object value) {
    fields.add(new LogField(name, value));
  }
}
