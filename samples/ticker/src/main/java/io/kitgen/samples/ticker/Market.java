package io.kitgen.samples.ticker;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A market whose prices go up and down by chance. Blocking code, a thread for each caller. */
public final class Market implements TickerService {

  private static final Map<String, BigDecimal> OPENING =
      Map.of("TEA", new BigDecimal("12.40"), "RICE", new BigDecimal("3.15"));

  private final Clock clock;
  private final Duration pace;

  /**
   * A market.
   *
   * @param pace how much time is between two prices
   */
  public Market(Clock clock, Duration pace) {
    this.clock = clock;
    this.pace = pace;
  }

  @Override
  public Stream<Price> watch(String symbol, int count) {
    Price opening = price(symbol);
    return Stream.iterate(opening, this::next).limit(count);
  }

  private Price next(Price last) {
    try {
      Thread.sleep(pace.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the caller has gone", e);
    }
    BigDecimal step = BigDecimal.valueOf(ThreadLocalRandom.current().nextInt(-5, 6), 2);
    return new Price(last.symbol(), last.amount().add(step).max(BigDecimal.ONE), clock.instant());
  }

  @Override
  public Summary record(Iterator<Price> prices) {
    long count = 0;
    BigDecimal highest = BigDecimal.ZERO;
    while (prices.hasNext()) {
      highest = highest.max(prices.next().amount());
      count++;
    }
    return new Summary(count, highest);
  }

  @Override
  public Stream<Price> trade(Iterator<Order> orders) {
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(orders, ordered), false)
        .map(order -> paid(price(order.symbol()), order));
  }

  private static Price paid(Price asked, Order order) {
    return new Price(asked.symbol(), asked.amount().min(order.limit()), asked.at());
  }

  private Price price(String symbol) {
    BigDecimal opening = OPENING.get(symbol);
    if (opening == null) {
      throw new UnknownSymbolException("nobody trades " + symbol, symbol);
    }
    return new Price(symbol, opening, clock.instant());
  }
}
