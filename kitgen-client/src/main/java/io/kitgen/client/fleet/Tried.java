package io.kitgen.client.fleet;

import io.kitgen.client.balance.Node;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that the attempts of one call have been sent to, so that a further attempt goes to
 * another one as long as there is another. Thread-safe: hedges run beside each other.
 */
public final class Tried {

  static final CallContext.Key<Tried> KEY = CallContext.Key.local("tried", Tried.class);

  private final AtomicReference<@Nullable Link> latest = new AtomicReference<>();

  private record Link(Node node, @Nullable Link before) {}

  Tried() {}

  /**
   * {@code repeating}, retries and hedges, whose attempts of a call go to different instances of a
   * {@link Fleet} inside. For wiring by hand: the builder of a client does it by itself.
   */
  public static Middleware across(Middleware repeating) {
    return (operation, next) -> {
      Endpoint<Object, Object> repeated = repeating.wrap(operation, next);
      return repeated == next
          ? next
          : (ctx, request) -> repeated.call(ctx.with(KEY, new Tried()), request);
    };
  }

  void add(Node node) {
    latest.updateAndGet(before -> new Link(node, before));
  }

  boolean has(Node node) {
    for (Link link = latest.get(); link != null; link = link.before) {
      if (link.node == node) {
        return true;
      }
    }
    return false;
  }

  /** Once all have been tried, the next round may have all but the latest. */
  void startOver() {
    latest.updateAndGet(link -> link == null ? null : new Link(link.node, null));
  }
}
