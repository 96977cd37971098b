package io.kitgen.testing;

import io.kitgen.Code;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A middleware that makes calls fail and tarry, by chance from a seed: the same seed and the same
 * order of calls give the same failures.
 *
 * <pre>{@code
 * Chaos chaos = Chaos.seeded(42).failing(0.1, Code.UNAVAILABLE).delaying(0.2, Duration.ofMillis(50));
 * AddService add = AddServiceEndpoints.over(transport).with(retries, chaos);
 * }</pre>
 *
 * <p>Immutable but for its random numbers, which those made from one another share; thread-safe.
 * For failures of the network below, see {@link HttpChaos}.
 */
public final class Chaos implements Middleware {

  private final Dice dice;
  private final Ticker ticker;
  private final List<Risk> risks;

  /** What happens to {@code share} of the calls before they are made. */
  private record Risk(double share, Trouble trouble) {}

  /** Returns late, or throws. */
  private interface Trouble {
    void meet(Operation<?, ?> operation, Ticker ticker) throws InterruptedException;
  }

  private Chaos(Dice dice, Ticker ticker, List<Risk> risks) {
    this.dice = dice;
    this.ticker = ticker;
    this.risks = risks;
  }

  /** No trouble yet, and the machine's clock. */
  public static Chaos seeded(long seed) {
    return new Chaos(new Dice(seed), Ticker.system(), List.of());
  }

  /**
   * In place of being made, {@code share} of the calls end with a {@link CallException} of {@code
   * code}, as if the other side had said so.
   *
   * @param share from 0 to 1
   */
  public Chaos failing(double share, Code code) {
    return with(
        share,
        (operation, clock) -> {
          throw CallException.of(code, operation + " failed by chaos").build();
        });
  }

  /**
   * {@code share} of the calls wait for {@code delay} before they are made.
   *
   * @param share from 0 to 1
   */
  public Chaos delaying(double share, Duration delay) {
    return with(share, (operation, clock) -> clock.sleep(delay));
  }

  /** This chaos, whose delays are measured by {@code ticker}. */
  public Chaos on(Ticker ticker) {
    return new Chaos(dice, ticker, risks);
  }

  private Chaos with(double share, Trouble trouble) {
    List<Risk> more = new ArrayList<>(risks);
    more.add(new Risk(Dice.share(share), trouble));
    return new Chaos(dice, ticker, List.copyOf(more));
  }

  @Override
  public Endpoint<Object, Object> wrap(Operation<?, ?> operation, Endpoint<Object, Object> next) {
    return (ctx, request) -> {
      for (Risk risk : risks) {
        if (dice.roll(risk.share)) {
          risk.trouble.meet(operation, ticker);
        }
      }
      return next.call(ctx, request);
    };
  }
}
