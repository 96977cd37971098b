package org.example.quotes;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prices from a map. */
public final class PriceList implements QuoteService {

  private final Map<String, BigDecimal> prices;

  /** With these prices. */
  public PriceList(Map<String, BigDecimal> prices) {
    this.prices = Map.copyOf(prices);
  }

  @Override
  public Quote quote(String item, int count) {
    BigDecimal price = prices.get(item);
    if (price == null) {
      throw new UnknownItemException("nobody sells " + item, item);
    }
    return new Quote(item, price.multiply(BigDecimal.valueOf(count)));
  }

  @Override
  public Optional<String> cheapest(List<String> items) {
    return items.stream().filter(prices::containsKey).min(Comparator.comparing(prices::get));
  }
}
