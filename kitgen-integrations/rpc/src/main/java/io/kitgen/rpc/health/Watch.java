package io.kitgen.rpc.health;

import io.kitgen.rpc.health.HealthMessages.CheckResponse;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.flow.MessageSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The statuses that one who watches is told, by the thread that asks for the next. */
final class Watch implements MessageSource<CheckResponse> {

  // What is followed does not tell, and a deadline does not wake.
  private static final int LOOK_AGAIN_SECONDS = 1;

  private final CallContext ctx;
  private final Changes changes;
  private final Supplier<ServingStatus> status;
  private final Runnable release;
  private final Runnable unsubscribe;
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable ServingStatus told;

  Watch(CallContext ctx, Changes changes, Supplier<ServingStatus> status, Runnable release) {
    this.ctx = ctx;
    this.changes = changes;
    this.status = status;
    this.release = release;
    Cancellation cancellation = ctx.cancellation();
    this.unsubscribe = cancellation == null ? () -> {} : cancellation.onCancel(changes::happened);
  }

  @Override
  public @Nullable CheckResponse next() throws InterruptedException {
    while (!closed.get() && !ctx.isDone()) {
      long seen = changes.count();
      ServingStatus now = status.get();
      if (now != told) {
        told = now;
        return new CheckResponse(now);
      }
      changes.await(seen, LOOK_AGAIN_SECONDS);
    }
    return null;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      unsubscribe.run();
      release.run();
      changes.happened();
    }
  }
}
