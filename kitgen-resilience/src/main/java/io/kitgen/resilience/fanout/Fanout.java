package io.kitgen.resilience.fanout;

import io.kitgen.resilience.branch.OwnThreads;
import io.kitgen.runtime.CallContext;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Does several things at the same time: the first answer of ten, all of them, or as many as make a
 * quorum. As soon as the outcome is clear, what still runs is cancelled and interrupted, and what
 * has not begun never does.
 *
 * <pre>{@code
 * Fanout fanout = Fanout.create();
 * Price price = fanout.first(List.of(ctx -> north.price(id), ctx -> south.price(id)));
 * }</pre>
 *
 * <p>Work runs in the context of the caller, with its deadline, its values and its cancellation.
 * When it does not come to an end in time, or is cancelled or interrupted, it ends with a {@link
 * io.kitgen.runtime.error.CallException} of DEADLINE_EXCEEDED or CANCELLED; when too many tasks
 * fail, with the error of the one that failed first. The errors of the others are suppressed
 * exceptions of it, at most 100. Results that nobody gets are closed, if they can be.
 *
 * <p>Immutable and thread-safe.
 */
public final class Fanout {

  private static final int CONCURRENT = 32;

  private final Executor executor;
  private final int concurrent;
  private final @Nullable CallContext ctx;

  private Fanout(Executor executor, int concurrent, @Nullable CallContext ctx) {
    this.executor = executor;
    this.concurrent = concurrent;
    this.ctx = ctx;
  }

  /**
   * Runs each task on a virtual thread, at most 32 at the same time.
   *
   * @throws IllegalStateException on a JVM before 21, which has none
   */
  public static Fanout create() {
    return on(OwnThreads.require("say where tasks run, by Fanout.on(executor)"));
  }

  /** Runs tasks on {@code executor}, at most 32 of one fan-out at the same time. */
  public static Fanout on(Executor executor) {
    return new Fanout(Objects.requireNonNull(executor, "executor"), CONCURRENT, null);
  }

  /** This one, with at most {@code tasks} of one fan-out at the same time. */
  public Fanout atMost(int tasks) {
    if (tasks < 1) {
      throw new IllegalArgumentException("atMost is " + tasks + ", expected at least 1");
    }
    return new Fanout(executor, tasks, ctx);
  }

  /** This one, in {@code ctx} instead of {@link CallContext#current}. */
  public Fanout in(CallContext ctx) {
    return new Fanout(executor, concurrent, Objects.requireNonNull(ctx, "ctx"));
  }

  /**
   * The first result.
   *
   * @throws Exception when all tasks failed, the error of the first that did
   * @throws IllegalArgumentException when there are no tasks
   */
  public <T extends @Nullable Object> T first(List<? extends Task<? extends T>> tasks)
      throws Exception {
    return this.<T>quorum(1, tasks).get(0);
  }

  /**
   * All results, in the order of the tasks.
   *
   * @throws Exception when a task failed, its error
   */
  public <T extends @Nullable Object> List<T> all(List<? extends Task<? extends T>> tasks)
      throws Exception {
    return this.<T>run(tasks.size(), tasks);
  }

  /**
   * The first {@code needed} results, in the order of the tasks.
   *
   * @throws Exception when so many tasks failed that there will not be enough, the error of the
   *     first that did
   * @throws IllegalArgumentException when there are fewer tasks, or none are needed
   */
  public <T extends @Nullable Object> List<T> quorum(
      int needed, List<? extends Task<? extends T>> tasks) throws Exception {
    if (needed < 1 || needed > tasks.size()) {
      throw new IllegalArgumentException(
          "needed is " + needed + ", expected 1 to the number of tasks, which is " + tasks.size());
    }
    return this.<T>run(needed, tasks);
  }

  private <T extends @Nullable Object> List<T> run(
      int needed, List<? extends Task<? extends T>> tasks) throws Exception {
    CallContext parent = ctx == null ? CallContext.current() : ctx;
    return tasks.isEmpty()
        ? List.of()
        : new FanoutRun<T>(executor, parent, List.copyOf(tasks), needed).run(concurrent);
  }
}
