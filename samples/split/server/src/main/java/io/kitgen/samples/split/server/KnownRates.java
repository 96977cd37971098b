package io.kitgen.samples.split.server;

import io.kitgen.samples.split.api.Rates;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Knows the rates that it was told. */
final class KnownRates implements Rates {
  private final Map<List<Currency>, BigDecimal> rates = new ConcurrentHashMap<>();

  @Override
  public BigDecimal rate(Currency from, Currency to) throws UnknownRateException {
    BigDecimal rate = rates.get(List.of(from, to));
    if (rate == null) {
      throw new UnknownRateException(from + " is not sold for " + to);
    }
    return rate;
  }

  @Override
  public void set(Currency from, Currency to, BigDecimal rate, @Nullable String source) {
    rates.put(List.of(from, to), rate);
  }
}
