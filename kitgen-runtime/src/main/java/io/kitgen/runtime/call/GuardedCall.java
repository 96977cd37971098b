package io.kitgen.runtime.call;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call as one listener sees it, and behind it as the next one does. */
final class GuardedCall implements CallListener.Call {

  private final GuardedListeners listeners;
  private CallListener.@Nullable Call call;

  /** Set before the call is told of anything. */
  @Nullable GuardedCall next;

  GuardedCall(GuardedListeners listeners, CallListener.Call call) {
    this.listeners = listeners;
    this.call = call;
  }

  private void tell(Consumer<CallListener.Call> what) {
    for (GuardedCall each = this; each != null; each = each.next) {
      CallListener.Call told = each.call;
      if (told != null) {
        try {
          what.accept(told);
        } catch (RuntimeException e) {
          each.call = null;
          listeners.failed(e);
        }
      }
    }
  }

  @Override
  public void parameter(String name, @Nullable Object value) {
    tell(call -> call.parameter(name, value));
  }

  @Override
  public void parameter(String name, long value) {
    tell(call -> call.parameter(name, value));
  }

  @Override
  public void parameter(String name, double value) {
    tell(call -> call.parameter(name, value));
  }

  @Override
  public void parameter(String name, boolean value) {
    tell(call -> call.parameter(name, value));
  }

  @Override
  public void result(String name, @Nullable Object value) {
    tell(call -> call.result(name, value));
  }

  @Override
  public void result(String name, long value) {
    tell(call -> call.result(name, value));
  }

  @Override
  public void result(String name, double value) {
    tell(call -> call.result(name, value));
  }

  @Override
  public void result(String name, boolean value) {
    tell(call -> call.result(name, value));
  }

  @Override
  public void sensitive(String name, int length) {
    tell(call -> call.sensitive(name, length));
  }

  @Override
  public void failed(Throwable error) {
    // A stage that depends on another ends with the other's failure within its own.
    Throwable cause = error.getCause();
    Throwable failure = error instanceof CompletionException && cause != null ? cause : error;
    tell(call -> call.failed(failure));
  }

  @Override
  public void end() {
    tell(CallListener.Call::end);
  }
}
