package io.kitgen.runtime.call;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Listeners that cannot fail a call. Of their failures the first is logged, lest there be many. */
final class GuardedListeners implements CallListener {

  private final CallListener[] listeners;
  private final AtomicBoolean logged = new AtomicBoolean();

  GuardedListeners(List<CallListener> listeners) {
    this.listeners = listeners.toArray(CallListener[]::new);
  }

  @Override
  public @Nullable Call begin(Operation<?, ?> operation, CallContext ctx) {
    GuardedCall first = null;
    GuardedCall last = null;
    for (CallListener listener : listeners) {
      try {
        Call call = listener.begin(operation, ctx);
        if (call != null) {
          GuardedCall guarded = new GuardedCall(this, call);
          if (last == null) {
            first = guarded;
          } else {
            last.next = guarded;
          }
          last = guarded;
        }
      } catch (RuntimeException e) {
        failed(e);
      }
    }
    return first;
  }

  void failed(RuntimeException failure) {
    if (logged.compareAndSet(false, true)) {
      System.getLogger(CallListener.class.getName())
          .log(Level.WARNING, "a listener failed; its further failures are not logged", failure);
    }
  }
}
