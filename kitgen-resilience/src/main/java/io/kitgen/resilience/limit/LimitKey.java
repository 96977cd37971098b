package io.kitgen.resilience.limit;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.Metadata;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whose limit a call comes under. Asked for each call, from many threads. */
@FunctionalInterface
public interface LimitKey {

  /**
   * The key; null when the call has none.
   *
   * @param in what came beside the parameters; null around a decoded call, where that is not known
   */
  @Nullable String of(Operation<?, ?> operation, @Nullable Metadata in, CallContext ctx);

  /** Whether it reads what comes beside the parameters, and so is for admissions only. */
  default boolean needsMetadata() {
    return false;
  }

  /** One limit for all calls. */
  static LimitKey shared() {
    return (operation, in, ctx) -> "";
  }

  /** A limit for each operation: {@code addsvc/sum}. */
  static LimitKey operation() {
    Map<Operation<?, ?>, String> names = new ConcurrentHashMap<>();
    return (operation, in, ctx) -> {
      String name = names.get(operation);
      return name != null ? name : names.computeIfAbsent(operation, Operation::toString);
    };
  }

  /** A limit for each caller, by the name of the principal that an admission has found out. */
  static LimitKey caller() {
    return (operation, in, ctx) -> {
      Principal principal = ctx.get(CallKeys.PRINCIPAL);
      return principal == null ? null : principal.getName();
    };
  }

  /** A limit for each value that the context has for {@code key}: a tenant. */
  static LimitKey value(CallContext.Key<?> key) {
    Objects.requireNonNull(key, "key");
    return (operation, in, ctx) -> {
      Object value = ctx.get(key);
      return value == null ? null : value.toString();
    };
  }

  /**
   * A limit for each value of the field {@code name} (over HTTP a header field) that comes with a
   * call. For admissions. Anybody may send any value: what must hold against those goes by {@link
   * #caller}.
   */
  static LimitKey field(String name) {
    Objects.requireNonNull(name, "name");
    return new LimitKey() {
      @Override
      public @Nullable String of(
          Operation<?, ?> operation, @Nullable Metadata in, CallContext ctx) {
        return in == null ? null : in.first(name);
      }

      @Override
      public boolean needsMetadata() {
        return true;
      }

      @Override
      public String toString() {
        return "the field " + name;
      }
    };
  }

  /** A limit for each pair of keys: {@code operation().and(caller())}. None without both. */
  default LimitKey and(LimitKey second) {
    LimitKey first = this;
    return new LimitKey() {
      @Override
      public @Nullable String of(
          Operation<?, ?> operation, @Nullable Metadata in, CallContext ctx) {
        String one = first.of(operation, in, ctx);
        String other = second.of(operation, in, ctx);
        return one == null || other == null ? null : one + "/" + other;
      }

      @Override
      public boolean needsMetadata() {
        return first.needsMetadata() || second.needsMetadata();
      }

      @Override
      public String toString() {
        return first + " and " + second;
      }
    };
  }
}
