package io.kitgen.benchmarks.micro;

import io.kitgen.benchmarks.Server;
import io.kitgen.benchmarks.Work;
import io.kitgen.benchmarks.WorkDecorator;
import io.kitgen.benchmarks.WorkEndpoints;
import io.kitgen.runtime.Middleware;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One call of {@link Work#sum} in this process, through what may stand around it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {
  private static final Middleware EMPTY =
      (operation, next) -> (ctx, request) -> next.call(ctx, request);
  private static final int MANY = 6;

  private final Work direct = new Server();
  private final Work decorated = new Decorator(direct);
  private final Work endpoints = WorkEndpoints.of(direct);
  private final Work oneMiddleware = WorkEndpoints.of(direct).with(EMPTY);
  private final Work sixMiddlewares =
      WorkEndpoints.of(direct).with(Collections.nCopies(MANY, EMPTY).toArray(Middleware[]::new));
  private final Work serialising = WorkEndpoints.of(direct).serialising();

  private long a;

  @Benchmark
  public long direct() {
    return direct.sum(++a, 2);
  }

  @Benchmark
  public long decorator() {
    return decorated.sum(++a, 2);
  }

  @Benchmark
  public long endpoints() {
    return endpoints.sum(++a, 2);
  }

  @Benchmark
  public long oneMiddleware() {
    return oneMiddleware.sum(++a, 2);
  }

  @Benchmark
  public long sixMiddlewares() {
    return sixMiddlewares.sum(++a, 2);
  }

  @Benchmark
  public long serialising() {
    return serialising.sum(++a, 2);
  }

  private static final class Decorator extends WorkDecorator {
    Decorator(Work next) {
      super(next);
    }
  }
}
