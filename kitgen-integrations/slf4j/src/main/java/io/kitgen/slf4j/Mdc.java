package io.kitgen.slf4j;

import io.kitgen.ops.log.LogField;
import io.kitgen.ops.log.LogFields;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.TraceIds;
import io.kitgen.runtime.server.ContextBridge;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Puts a call's context into SLF4J's MDC while the call runs, so that the user's own log statements
 * carry it: {@code operation}, {@code request_id}, {@code trace_id}, {@code span_id}, {@code
 * principal}, and the {@link LogFields}. What these keys held before comes back when the call
 * leaves the thread, in nested calls too. Virtual threads are threads: each has an MDC of its own.
 *
 * <pre>{@code
 * ServerEdge.builder().bridge(Mdc.ofCall())
 * AddServiceEndpoints.of(service).with(tenantOfOrder, Mdc.ofCall())
 * }</pre>
 *
 * <p>As bridge of a server it sees what came with the call and what admissions found out; as
 * middleware also what outer middleware has bound, and calls within the process.
 */
public final class Mdc implements ContextBridge, Middleware {

  private static final Mdc OF_CALL = new Mdc();

  private Mdc() {}

  /** The bridge, and the middleware. */
  public static Mdc ofCall() {
    return OF_CALL;
  }

  @Override
  public Scope enter(Operation<?, ?> operation, CallContext ctx) {
    Entered entered = new Entered();
    try {
      entered.put("operation", operation.toString());
      entered.put("request_id", ctx.get(CallKeys.REQUEST_ID));
      TraceIds trace = ctx.get(CallKeys.TRACE);
      if (trace != null) {
        entered.put("trace_id", trace.traceId());
        entered.put("span_id", trace.spanId());
      }
      Principal principal = ctx.get(CallKeys.PRINCIPAL);
      if (principal != null) {
        entered.put("principal", principal.getName());
      }
      for (LogField field : LogFields.of(ctx)) {
        entered.put(field.name(), String.valueOf(field.value()));
      }
      return entered;
    } catch (RuntimeException e) {
      entered.close();
      throw e;
    }
  }

  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    return (ctx, request) -> {
      Scope scope = enter(operation, ctx);
      try {
        return next.call(ctx, request);
      } finally {
        scope.close();
      }
    };
  }

  /** What was in the MDC before, by key. */
  private static final class Entered implements Scope {

    private final List<Before> all = new ArrayList<>();

    private record Before(String key, @Nullable String value) {}

    void put(String key, @Nullable String value) {
      if (value != null) {
        all.add(new Before(key, MDC.get(key)));
        MDC.put(key, value);
      }
    }

    @Override
    public void close() {
      for (int i = all.size() - 1; i >= 0; i--) {
        Before before = all.get(i);
        if (before.value() == null) {
          MDC.remove(before.key());
        } else {
          MDC.put(before.key(), before.value());
        }
      }
    }
  }
}
