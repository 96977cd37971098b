package io.kitgen.interop.grpc.meter;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.text.TextFormats;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Does what the name of a meter says. */
@NullMarked
final class Meters implements Meter {

  /** Who asks. */
  static final CallContext.Key<String> TENANT =
      CallContext.Key.propagated("X-Tenant", TextFormats.STRING);

  /** Some slow call has begun. */
  final CountDownLatch begun = new CountDownLatch(1);

  /** Nobody waits for it any more. */
  final CountDownLatch givenUp = new CountDownLatch(1);

  /** What ends a call that is held. */
  final CountDownLatch release = new CountDownLatch(1);

  /** Some stream of answers was closed. */
  final CountDownLatch closed = new CountDownLatch(1);

  /** How many answers were made. */
  final AtomicInteger made = new AtomicInteger();

  private static UnknownMeterException missing() {
    return new UnknownMeterException("no such meter: ½", "missing", 3);
  }

  @Override
  public Reading read(String name) throws UnknownMeterException {
    switch (name) {
      case "missing" -> throw missing();
      case "fault" -> throw new IllegalStateException("secret");
      case "slow" -> slow();
      case "held" -> hold();
      default -> {}
    }
    return new Reading(name, 42, tenant());
  }

  private static String tenant() {
    @Nullable String tenant = CallContext.current().get(TENANT);
    return tenant == null ? "" : tenant;
  }

  private void slow() {
    @Nullable Cancellation cancellation = CallContext.current().cancellation();
    if (cancellation != null) {
      cancellation.onCancel(givenUp::countDown);
    }
    hold();
  }

  private void hold() {
    begun.countDown();
    try {
      release.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Stream<Reading> watch(String name, int count) throws UnknownMeterException {
    if (name.equals("missing")) {
      throw missing();
    }
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              if (i == 3 && name.equals("breaks")) {
                throw Messages.rethrow(missing());
              }
              made.incrementAndGet();
              return new Reading(name, i);
            })
        .onClose(closed::countDown);
  }

  @Override
  public long total(Iterator<Reading> readings) throws UnknownMeterException {
    long total = 0;
    while (readings.hasNext()) {
      Reading reading = readings.next();
      if (reading.name().equals("missing")) {
        throw missing();
      }
      total += reading.value();
    }
    return total;
  }

  @Override
  public Stream<Reading> relay(Iterator<Reading> readings) {
    return Messages.of(readings).map(reading -> new Reading(reading.name(), 2 * reading.value()));
  }
}
