package io.kitgen.interop.discovery;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.Middleware;
import io.kitgen.samples.addsvc.AddService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls that go on and on, each with a number of its own by which its executions are known in the
 * logs of the servers. Thread-safe.
 */
final class Load implements AutoCloseable {

  /** Lower numbers are somebody else's. */
  static final int FIRST = 1000;

  private final long began = System.nanoTime();
  private final Map<String, Queue<Attempt>> attempts = new ConcurrentHashMap<>();
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger ids = new AtomicInteger(FIRST);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ended;

  /**
   * What went to one instance.
   *
   * @param atMillis when it began, since the load was made
   * @param error how it failed, or null
   */
  record Attempt(long atMillis, @Nullable Exception error) {}

  /** For a client's {@code perInstance}: notes what goes there. */
  Middleware at(Instance instance) {
    Queue<Attempt> here =
        attempts.computeIfAbsent(instance.address(), address -> new ConcurrentLinkedQueue<>());
    return (operation, next) ->
        (ctx, request) -> {
          long at = now();
          try {
            Object answer = next.call(ctx, request);
            here.add(new Attempt(at, null));
            return answer;
          } catch (Exception e) {
            here.add(new Attempt(at, e));
            throw e;
          }
        };
  }

  /** Begins: {@code n} threads, each with one call after the other. */
  void begin(AddService add, int n) {
    for (int i = 0; i < n; i++) {
      Thread thread = new Thread(() -> callOnAndOn(add), "load-" + i);
      threads.add(thread);
      thread.start();
    }
  }

  private void callOnAndOn(AddService add) {
    while (!ended) {
      int id = ids.incrementAndGet();
      try {
        if (add.sum(id, 1) != id + 1) {
          errors.add("a wrong answer for " + id);
        }
      } catch (RuntimeException e) {
        errors.add(now() + " ms: " + e + previous(e));
      }
    }
  }

  private static String previous(RuntimeException e) {
    return e.getSuppressed().length == 0 ? "" : " after " + List.of(e.getSuppressed());
  }

  /** Milliseconds since this was made. */
  long now() {
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  /** How many attempts that began from then on were answered by {@code address}. */
  int answered(String address, long fromMillis) {
    return (int)
        at(address).stream().filter(one -> one.atMillis >= fromMillis && one.error == null).count();
  }

  /** How attempts at any of these failed. */
  List<Exception> failed(String... addresses) {
    return Stream.of(addresses)
        .flatMap(address -> at(address).stream())
        .flatMap(one -> Stream.ofNullable(one.error))
        .toList();
  }

  /** Which share of the attempts of the last second went there; 0 when there were none. */
  double share(String address) {
    long from = now() - 1000;
    long all = attempts.keySet().stream().mapToLong(each -> begun(each, from)).sum();
    return all == 0 ? 0 : (double) begun(address, from) / all;
  }

  private long begun(String address, long fromMillis) {
    return at(address).stream().filter(one -> one.atMillis >= fromMillis).count();
  }

  private Queue<Attempt> at(String address) {
    return attempts.getOrDefault(address, new ConcurrentLinkedQueue<>());
  }

  /** How many calls were begun; after {@link #close} all have ended. */
  int calls() {
    return ids.get() - FIRST;
  }

  /** What reached the caller. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  /** Lets the calls that are under way end. */
  @Override
  public void close() {
    ended = true;
    try {
      for (Thread thread : threads) {
        thread.join(60_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
