package io.kitgen.ops.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part with a thread of its own.
 *
 * @param name what people call it, and the thread's name
 * @param task what it does
 */
record RunningPart(String name, RunGroup.Task task) implements Part {

  @Override
  public Started start(Consumer<@Nullable Exception> ended) {
    AtomicBoolean told = new AtomicBoolean();
    Thread thread = new Thread(() -> run(ended, told), name);
    thread.start();
    return new Started(
        name,
        () -> {
          told.set(true);
          thread.interrupt();
          thread.join();
        });
  }

  private void run(Consumer<@Nullable Exception> ended, AtomicBoolean told) {
    try {
      task.run();
      ended.accept(null);
    } catch (InterruptedException e) {
      ended.accept(told.get() ? null : e);
    } catch (Exception e) {
      ended.accept(e);
    } catch (Error e) {
      ended.accept(new IllegalStateException(name + " failed", e));
      throw e;
    }
  }
}
