package io.kitgen.benchmarks.simulation.policy;

import io.kitgen.benchmarks.simulation.model.Get.Request;
import io.kitgen.benchmarks.simulation.model.Get.Response;
import io.kitgen.runtime.Endpoint;
import java.util.function.Function;

/**
 * A client that is compared.
 *
 * @param name for commands and tables
 * @param budget what its retries and hedges may add
 * @param wiring puts one together
 */
public record Policy(String name, Budget budget, Function<World, Client> wiring) {

  /** A new client. */
  public Client connect(World world) {
    return wiring.apply(world);
  }

  /** Calls, until it is closed. */
  public record Client(Endpoint<Request, Response> endpoint, Runnable closing)
      implements AutoCloseable {

    @Override
    public void close() {
      closing.run();
    }
  }

  /**
   * How many attempts may be added.
   *
   * @param ratio for each call
   * @param perSecond and in each second
   * @param inTheBeginning and once
   */
  public record Budget(double ratio, double perSecond, double inTheBeginning) {

    /** None. */
    static final Budget NOTHING = new Budget(0, 0, 0);

    /** As many as the attempts of each call allow. */
    static final Budget UNLIMITED = new Budget(Double.POSITIVE_INFINITY, 0, 0);

    /** The most that there may be, from the begin of all. */
    public double most(long calls, double seconds) {
      return (calls == 0 ? 0 : ratio * calls) + perSecond * seconds + inTheBeginning;
    }

    Budget and(Budget other) {
      return new Budget(
          ratio + other.ratio, perSecond + other.perSecond, inTheBeginning + other.inTheBeginning);
    }
  }
}
