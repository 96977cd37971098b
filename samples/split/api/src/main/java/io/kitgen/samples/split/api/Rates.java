package io.kitgen.samples.split.api;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Put;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Exchange rates. */
@KitService(name = "rates", bindings = false)
public interface Rates {

  /**
   * What one of {@code from} is worth.
   *
   * @param from what is sold
   * @param to what is bought
   */
  @Get("/rates/{from}/{to}")
  BigDecimal rate(Currency from, Currency to) throws UnknownRateException;

  /** Says it. */
  @Put("/rates/{from}/{to}")
  void set(Currency from, Currency to, BigDecimal rate, @Nullable String source);

  /** Nobody has said it. */
  @ErrorStatus(Code.NOT_FOUND)
  final class UnknownRateException extends Exception {
    private static final long serialVersionUID = 1;

    /** Says so. */
    public UnknownRateException(String message) {
      super(message);
    }
  }
}
