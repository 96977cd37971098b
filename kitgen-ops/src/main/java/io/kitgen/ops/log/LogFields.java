package io.kitgen.ops.log;

import io.kitgen.runtime.CallContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fields that each later event of a call carries: Go kit's {@code With}. They are bound to the
 * context, so that an admission or a middleware says once which tenant or order a call is about.
 *
 * <p>Call logs print them, and {@code Mdc} of kitgen-slf4j puts them into the MDC for the user's
 * own log statements. Immutable and thread-safe.
 */
public final class LogFields {

  private static final CallContext.Key<LogFields> KEY =
      CallContext.Key.local("log fields", LogFields.class);

  /** How many a context may hold: a loop that binds cannot make every later event grow. */
  private static final int MOST = 64;

  private final LogField last;
  private final @Nullable LogFields before;
  private final int count;

  private LogFields(LogField last, @Nullable LogFields before) {
    this.last = last;
    this.before = before;
    this.count = before == null ? 1 : before.count + 1;
  }

  /** {@code ctx} with one more field; the same context when it has 64 already. */
  public static CallContext with(CallContext ctx, String name, Object value) {
    Objects.requireNonNull(value, "value");
    LogFields before = ctx.get(KEY);
    return before != null && before.count == MOST
        ? ctx
        : ctx.with(KEY, new LogFields(new LogField(name, value), before));
  }

  /** The fields of {@code ctx}, the one bound first first; empty when there are none. */
  public static List<LogField> of(CallContext ctx) {
    LogFields fields = ctx.get(KEY);
    if (fields == null) {
      return List.of();
    }
    List<LogField> all = new ArrayList<>(fields.count);
    for (LogFields at = fields; at != null; at = at.before) {
      all.add(at.last);
    }
    Collections.reverse(all);
    return all;
  }
}
