package io.kitgen.benchmarks.micro;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.kitgen.bucket4j.Bucket4jLimits;
import io.kitgen.micrometer.CallMetrics;
import io.kitgen.opentelemetry.Tracing;
import io.kitgen.ops.log.CallLog;
import io.kitgen.ops.log.LogSink;
import io.kitgen.resilience.breaker.Breakers;
import io.kitgen.resilience.limit.RateLimits;
import io.kitgen.resilience.policy.BreakerPolicy;
import io.kitgen.resilience.policy.RateLimitPolicy;
import io.kitgen.resilience4j.Resilience4jBreakers;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.server.ServerEdge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a server does around each call to be well-behaved, and what its libraries cost alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(NANOSECONDS)
public class StackBenchmark {
  private static final Logger OFF = Logger.getLogger("io.kitgen.benchmarks.calls");
  private static final long MANY = 1_000_000_000;
  private static final RateLimitPolicy LIMIT =
      new RateLimitPolicy(MANY, Duration.ofSeconds(1), MANY, Duration.ZERO);
  private static final Operation<Object, Object> BARE = operation().build();
  private static final Operation<Object, Object> FULL =
      operation().timeout(Duration.ofSeconds(10)).build();

  private final Endpoint<Object, Object> service = (ctx, request) -> request;
  private final CallContext ctx = CallContext.empty();
  private final EmptyExchange<Object, Object> exchange = new EmptyExchange<>("request");
  private final MeterRegistry registry = new SimpleMeterRegistry();

  private final ServerEdge bareEdge = ServerEdge.create();
  private final ServerEdge fullEdge = fullEdge();
  private final Endpoint<Object, Object> guarded =
      Middleware.chain(
              List.of(
                  RateLimits.erroring(Bucket4jLimits.local(LIMIT)),
                  Breakers.perOperation(Resilience4jBreakers.create(), BreakerPolicy.DEFAULT)))
          .wrap(FULL, service);

  private final Tracer tracer = OpenTelemetry.noop().getTracer("benchmarks");
  private final Timer timer = registry.timer("calls");
  private final CircuitBreaker breaker =
      CircuitBreaker.of("sum", Resilience4jBreakers.config(BreakerPolicy.DEFAULT).build());
  private final Bucket bucket =
      Bucket.builder()
          .addLimit(limit -> limit.capacity(MANY).refillGreedy(MANY, LIMIT.per()))
          .withNanosecondPrecision()
          .build();

  private static Operation.Builder<Object, Object> operation() {
    return Operation.of("work", "sum", Object.class, Object.class);
  }

  private ServerEdge fullEdge() {
    OFF.setLevel(Level.OFF);
    return ServerEdge.builder()
        .observe(
            Tracing.server(OpenTelemetry.noop()),
            CallMetrics.of(registry).server(),
            CallLog.to(LogSink.system(OFF.getName())))
        .build();
  }

  /** An edge that has nothing to do. */
  @Benchmark
  public Object bare() {
    return bareEdge.call(BARE, service, ctx, exchange);
  }

  /** The libraries, by hand. */
  @Benchmark
  public Object libraries() throws Exception {
    Span span = tracer.spanBuilder("work/sum").startSpan();
    long begun = System.nanoTime();
    if (!bucket.tryConsume(1) || !breaker.tryAcquirePermission()) {
      throw new IllegalStateException("refused");
    }
    Object answer = service.call(ctx, exchange.request());
    long nanos = System.nanoTime() - begun;
    breaker.onSuccess(nanos, NANOSECONDS);
    timer.record(nanos, NANOSECONDS);
    span.end();
    return answer;
  }

  /** Tracing, metrics, call log, deadline, limit and breaker by kitgen. */
  @Benchmark
  public Object full() {
    return fullEdge.call(FULL, guarded, ctx, exchange);
  }

  /** The same without a deadline, which is kitgen's own. */
  @Benchmark
  public Object fullWithoutDeadline() {
    return fullEdge.call(BARE, guarded, ctx, exchange);
  }
}
