package io.kitgen.opentelemetry;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallListener;
import io.opentelemetry.api.trace.Span;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts parameters and results that are one short value each into the span, when it is recorded. */
final class SpanFields implements CallListener {

  private static final int LONGEST = 256;

  @Override
  public @Nullable Call begin(Operation<?, ?> operation, CallContext ctx) {
    Span span = Span.fromContext(Tracing.context(ctx));
    return span.isRecording() ? new Fields(span) : null;
  }

  private record Fields(Span span) implements Call {

    @Override
    public void parameter(String name, @Nullable Object value) {
      put("kitgen.request.", name, value);
    }

    @Override
    public void result(String name, @Nullable Object value) {
      put("kitgen.response.", name, value);
    }

    private void put(String prefix, String name, @Nullable Object value) {
      if (value instanceof Long || value instanceof Integer || value instanceof Short) {
        span.setAttribute(prefix + name, ((Number) value).longValue());
      } else if (value instanceof Double || value instanceof Float) {
        span.setAttribute(prefix + name, ((Number) value).doubleValue());
      } else if (value instanceof Boolean flag) {
        span.setAttribute(prefix + name, flag);
      } else if (isText(value)) {
        String text = String.valueOf(value);
        int end = Math.min(LONGEST, text.length());
        span.setAttribute(prefix + name, text.substring(0, end));
      }
    }

    private static boolean isText(@Nullable Object value) {
      return value instanceof CharSequence
          || value instanceof Number
          || value instanceof Enum<?>
          || value instanceof UUID
          || value instanceof TemporalAccessor;
    }

    @Override
    public void failed(Throwable error) {}

    @Override
    public void end() {}
  }
}
