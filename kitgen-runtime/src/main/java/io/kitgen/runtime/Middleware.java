package io.kitgen.runtime;

import java.util.List;
import java.util.function.Predicate;

/**
 * Turns an endpoint into an endpoint. Called once per operation, when the set is wired; what it
 * returns is called once per request, from many threads. Go kit's {@code endpoint.Middleware}.
 *
 * <pre>{@code
 * Middleware timing = (operation, next) -> {
 *   Timer timer = registry.timer("rpc", "method", operation.name()); // once, when wired
 *   return (ctx, request) -> timer.recordCallable(() -> next.call(ctx, request)); // per call
 * };
 * }</pre>
 */
@FunctionalInterface
public interface Middleware {

  /** The endpoint to call in place of {@code next}; return {@code next} itself to stay out. */
  Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next);

  /** All of {@code middleware} as one; the first is the outermost, as in Go kit's {@code Chain}. */
  static Middleware chain(List<Middleware> middleware) {
    List<Middleware> inOrder = List.copyOf(middleware);
    return (operation, next) -> {
      Endpoint<Object, Object> wrapped = next;
      for (int i = inOrder.size() - 1; i >= 0; i--) {
        wrapped = inOrder.get(i).wrap(operation, wrapped);
      }
      return wrapped;
    };
  }

  /** This middleware around the operations that {@code applies} accepts, and around no other. */
  default Middleware when(Predicate<? super Operation<?, ?>> applies) {
    return (operation, next) -> applies.test(operation) ? wrap(operation, next) : next;
  }

  /**
   * The one cast of the toolkit: a middleware that treats requests and responses as opaque fits
   * every type.
   */
  @SuppressWarnings("unchecked")
  default <I, O> Endpoint<I, O> on(Operation<I, O> operation, Endpoint<I, O> next) {
    Endpoint<?, ?> wrapped = wrap(operation, (Endpoint<Object, Object>) (Endpoint<?, ?>) next);
    return (Endpoint<I, O>) wrapped;
  }
}
