package io.kitgen.netty.server.call;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The way between an event loop and the threads of calls, there and back. Waking a thread costs
 * more than most calls do, so that what is to cross goes together: all calls that one look at the
 * sockets has brought, and all answers that are ready when the first of them crosses.
 */
public final class Relay {

  private final EventLoop loop;
  private final Calls calls;
  private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean crossing = new AtomicBoolean();
  private List<Runnable> begun = new ArrayList<>(); // on the loop
  private final List<Runnable> behind = new ArrayList<>(); // on the loop
  private boolean answering; // on the loop

  /** The way to and from {@code loop}. */
  public Relay(EventLoop loop, Calls calls) {
    this.loop = loop;
    this.calls = calls;
  }

  /**
   * Runs {@code call} on a thread that may wait; whether there is one. To be called on the loop.
   */
  public boolean call(Runnable call) {
    if (!calls.isVirtual()) {
      return calls.execute(call);
    }
    if (!calls.begin()) {
      return false;
    }
    if (begun.isEmpty()) {
      loop.execute(this::start);
    }
    begun.add(call);
    return true;
  }

  /** One thread starts the others, from where they run. */
  private void start() {
    List<Runnable> all = begun;
    if (all.size() == 1) {
      calls.start(all.get(0));
      all.clear();
      return;
    }
    begun = new ArrayList<>(all.size());
    calls.start(() -> all.forEach(calls::start));
  }

  /**
   * Runs {@code answer} on the loop: a whole one, since it may get there before what the same
   * thread has sent on its own.
   */
  @SuppressWarnings("ThreadPriorityCheck") // nothing but speed depends on it
  public void answer(Runnable answer) {
    if (loop.inEventLoop()) {
      answer.run();
      return;
    }
    answers.add(answer);
    if (crossing.compareAndSet(false, true)) {
      Thread.yield(); // to those that are about to end
      loop.execute(this::cross);
    }
  }

  private void cross() {
    crossing.set(false);
    answering = true;
    try {
      for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
        answer.run();
      }
    } finally {
      answering = false;
      behind.forEach(Runnable::run);
      behind.clear();
      if (!answers.isEmpty() && crossing.compareAndSet(false, true)) {
        loop.execute(this::cross);
      }
    }
  }

  /** Runs {@code task} when all answers that have crossed are written. To be called on the loop. */
  public void behind(Runnable task) {
    if (answering) {
      behind.add(task);
    } else {
      task.run();
    }
  }
}
