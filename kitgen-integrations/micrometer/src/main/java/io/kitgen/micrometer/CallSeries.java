package io.kitgen.micrometer;

import io.kitgen.Code;
import io.kitgen.micrometer.names.CallEnding;
import io.kitgen.micrometer.names.CallPlace;
import io.kitgen.micrometer.names.Recorder;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.http.binding.HttpOperation;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The series of one operation, called in one way: one for each ending that was seen. Thread-safe,
 * without locks once a series is there.
 */
final class CallSeries {

  private static final int CODES = Code.values().length;

  /** A service that answers with more statuses in one way counts the rest as none. */
  private static final int MOST_STATUSES = 16;

  private final CallMetrics metrics;
  private final CallPlace place;
  private final Tags tags;
  private final boolean byStatus;
  private final @Nullable CallSeries next;
  private final List<DeclaredError<?>> errors;
  private final Clock clock;
  private final LongAdder active;

  /** Answers, each declared error, others, the codes of refusals, those of faults. */
  private final AtomicReferenceArray<@Nullable Ended> ended;

  /** One series, and those of other statuses that end in the same way. */
  private record Ended(int status, int others, Recorder recorder, @Nullable Ended next) {}

  CallSeries(CallMetrics metrics, CallPlace place, boolean byStatus, @Nullable CallSeries next) {
    this.metrics = metrics;
    this.place = place;
    this.tags = metrics.tags();
    this.byStatus = byStatus;
    this.next = next;
    this.errors = place.operation().errors();
    this.clock = metrics.registry.config().clock();
    this.ended = new AtomicReferenceArray<>(2 + errors.size() + 2 * CODES);
    this.active = active();
  }

  private LongAdder active() {
    String name = metrics.names.inFlight(place.side());
    if (name.isEmpty()) {
      return new LongAdder();
    }
    Tags all = metrics.names.tags(place).and(tags);
    return metrics.inFlight.computeIfAbsent(
        new CallMetrics.Gauged(name, all), key -> register(name, all));
  }

  private LongAdder register(String name, Tags all) {
    LongAdder calls = new LongAdder();
    Gauge.builder(name, calls, LongAdder::sum)
        .description("Calls that are under way")
        .tags(all)
        .register(metrics.registry);
    return calls;
  }

  /** Registers what is known to come: answers and declared errors. */
  void register() {
    find(0, 0, Outcome.Kind.ANSWER, Code.OK, null);
    for (int i = 0; i < errors.size(); i++) {
      DeclaredError<?> error = errors.get(i);
      find(1 + i, 0, Outcome.Kind.BUSINESS_ERROR, error.code(), error);
    }
  }

  @Nullable CallSeries next() {
    return next;
  }

  boolean isAt(
      String transport,
      @Nullable HttpOperation<?, ?> http,
      String method,
      String scheme,
      int port) {
    return place.binding() == http
        && place.port() == port
        && place.method().equals(method)
        && place.scheme().equals(scheme)
        && place.transport().equals(transport);
  }

  /** A call begins: the time, in nanoseconds of the registry's clock. */
  long begin() {
    active.increment();
    return clock.monotonicTime();
  }

  /** A call has ended: how long it took since {@code begun}. */
  long end(long begun) {
    active.decrement();
    return clock.monotonicTime() - begun;
  }

  /** Counts a call that took {@code nanos}. */
  void record(Outcome outcome, int status, long nanos) {
    find(slot(outcome), status, outcome.kind(), outcome.code(), outcome.declared()).record(nanos);
  }

  private int slot(Outcome outcome) {
    return switch (outcome.kind()) {
      case ANSWER -> 0;
      case BUSINESS_ERROR -> 1 + indexOf(outcome.declared());
      case REFUSAL -> 2 + errors.size() + outcome.code().number();
      case FAULT -> 2 + errors.size() + CODES + outcome.code().number();
    };
  }

  /** The slot behind the declared errors is for those of somebody else. */
  private int indexOf(@Nullable DeclaredError<?> declared) {
    int index = errors.indexOf(declared);
    return index < 0 ? errors.size() : index;
  }

  private Recorder find(
      int slot, int status, Outcome.Kind kind, Code code, @Nullable DeclaredError<?> declared) {
    int told = byStatus ? status : 0;
    Ended first = ended.get(slot);
    for (Ended one = first; one != null; one = one.next) {
      if (one.status == told) {
        return one.recorder;
      }
    }
    boolean full = first != null && first.others >= MOST_STATUSES && told != 0;
    return full
        ? find(slot, 0, kind, code, declared)
        : add(slot, new CallEnding(kind, code, declared, told));
  }

  private synchronized Recorder add(int slot, CallEnding ending) {
    Ended first = ended.get(slot);
    for (Ended one = first; one != null; one = one.next) {
      if (one.status == ending.status()) {
        return one.recorder;
      }
    }
    Recorder recorder =
        metrics.names.recorder(
            metrics.registry,
            place.side(),
            metrics.names.tags(place, ending).and(tags),
            metrics.distribution(place.operation()));
    int others = first == null ? 0 : first.others + 1;
    ended.set(slot, new Ended(ending.status(), others, recorder, first));
    return recorder;
  }
}
