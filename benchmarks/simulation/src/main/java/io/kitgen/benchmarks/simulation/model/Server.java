package io.kitgen.benchmarks.simulation.model;

import io.kitgen.Code;
import io.kitgen.benchmarks.simulation.model.Get.Response;
import io.kitgen.benchmarks.simulation.time.VirtualClock;
import io.kitgen.runtime.error.CallException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * A model of a server: slots, a queue before them, times by chance. It does not notice that a
 * caller has gone, and does the work all the same, which is the worst case under overload.
 */
public final class Server {

  /** What can be wrong with it. */
  public enum Condition {
    /** Nothing. */
    UP,
    /** It takes connections and calls, and never answers. */
    BLACK_HOLE,
    /** It answers each call at once that it is UNAVAILABLE. */
    FAILING,
    /** It answers every other call so, and does the others. */
    FLAKY,
    /** There is nothing: connections are refused. */
    DOWN
  }

  private static final Response RESPONSE = new Response();

  private final VirtualClock clock;
  private final ServerSettings settings;
  private final SplittableRandom random;
  private final Queue<CompletableFuture<Response>> waiting = new ArrayDeque<>();
  private final Set<CompletableFuture<Response>> unanswered = new LinkedHashSet<>();
  private Condition condition = Condition.UP;
  private double slowness = 1;
  private int busy;
  private int life; // what was begun in an earlier one ends unseen
  private long accepted;

  Server(VirtualClock clock, ServerSettings settings, SplittableRandom random) {
    this.clock = clock;
    this.settings = settings;
    this.random = random;
  }

  /** What it can do. */
  public ServerSettings settings() {
    return settings;
  }

  /** How many attempts have come to it, refused connections apart. */
  public long accepted() {
    return accepted;
  }

  /** From now on it is in {@code condition}; what goes down loses what it was at. */
  public void become(Condition condition) {
    if (condition == Condition.DOWN) {
      life++;
      busy = 0;
      waiting.clear();
      List<CompletableFuture<Response>> lost = new ArrayList<>(unanswered);
      unanswered.clear();
      lost.forEach(answer -> answer.completeExceptionally(unavailable("the connection broke")));
    }
    this.condition = condition;
  }

  /** Work that begins from now on takes {@code factor} times as long. */
  public void slowDown(double factor) {
    slowness = factor;
  }

  /** An attempt comes. */
  CompletableFuture<Response> accept() {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    if (condition == Condition.DOWN) {
      CallException refused =
          CallException.of(Code.UNAVAILABLE, "connection refused").notSent(true).build();
      clock.after(settings.roundTripNanos(), () -> answer.completeExceptionally(refused));
      return answer;
    }
    accepted++;
    unanswered.add(answer);
    switch (condition) {
      case BLACK_HOLE, DOWN -> {}
      case FAILING -> refuse(answer, "broken");
      case FLAKY -> {
        if (random.nextBoolean()) {
          refuse(answer, "broken");
        } else {
          take(answer);
        }
      }
      case UP -> take(answer);
    }
    return answer;
  }

  private void take(CompletableFuture<Response> answer) {
    if (busy < settings.slots()) {
      work(answer);
    } else if (waiting.size() < settings.queue()) {
      waiting.add(answer);
    } else {
      refuse(answer, "overloaded");
    }
  }

  @SuppressWarnings("CollectionUndefinedEquality") // an answer is itself and no other
  private void refuse(CompletableFuture<Response> answer, String why) {
    clock.after(
        settings.roundTripNanos(),
        () -> {
          if (unanswered.remove(answer)) {
            answer.completeExceptionally(unavailable(why));
          }
        });
  }

  private void work(CompletableFuture<Response> answer) {
    busy++;
    int began = life;
    long nanos = (long) (settings.serviceNanos(random) * slowness);
    clock.after(nanos, () -> worked(began));
    clock.after(nanos + settings.roundTripNanos(), () -> answer(answer));
  }

  private void worked(int began) {
    if (began == life) {
      busy--;
      CompletableFuture<Response> next = waiting.poll();
      if (next != null) {
        work(next);
      }
    }
  }

  @SuppressWarnings("CollectionUndefinedEquality") // as above
  private void answer(CompletableFuture<Response> answer) {
    if (unanswered.remove(answer) && condition != Condition.BLACK_HOLE) {
      answer.complete(RESPONSE);
    }
  }

  private static CallException unavailable(String why) {
    return CallException.of(Code.UNAVAILABLE, why).build();
  }
}
