package io.kitgen.samples.ticker;

import io.kitgen.Code;
import io.kitgen.Default;
import io.kitgen.ErrorStatus;
import io.kitgen.Get;
import io.kitgen.GrpcApi;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;

/** Prices as they come. */
@KitService(name = "ticker")
@HttpApi
@GrpcApi(packageName = "kitgen.samples.ticker.v1")
public interface TickerService {

  /**
   * The prices of one symbol from now on, until the caller has had enough.
   *
   * @param symbol whose
   * @param count how many at most
   * @return a price now and then
   */
  @Get("/prices/{symbol}")
  Stream<Price> watch(String symbol, @Query @Default("1000000") int count)
      throws UnknownSymbolException;

  /**
   * Records prices, and sums them up when there are no more.
   *
   * @param prices what was paid
   * @return how many there were, and the highest of them
   */
  @Post("/prices")
  Summary record(Iterator<Price> prices);

  /**
   * Answers each order when it can be filled, while others still come.
   *
   * @param orders what to buy, and at most for how much
   * @return for each of them the price that was paid
   */
  @Post("/orders")
  Stream<Price> trade(Iterator<Order> orders) throws UnknownSymbolException;

  /** What a symbol costs. */
  record Price(String symbol, BigDecimal amount, Instant at) {}

  /** A wish to buy. */
  record Order(String symbol, BigDecimal limit) {}

  /** What came of a row of prices. */
  record Summary(long count, BigDecimal highest) {}

  /** Nobody trades it. */
  @ErrorStatus(Code.NOT_FOUND)
  final class UnknownSymbolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String symbol;

    /** With the symbol's name. */
    public UnknownSymbolException(String message, String symbol) {
      super(message);
      this.symbol = symbol;
    }

    /** The symbol that nobody trades. */
    public String symbol() {
      return symbol;
    }
  }
}
