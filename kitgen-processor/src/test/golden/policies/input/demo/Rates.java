package demo;

import io.kitgen.Get;
import io.kitgen.policy.RateLimit;
import io.kitgen.policy.Retry;

/** What the bank pays. */
public interface Rates {

  @Get("/rates/{currency}")
  @RateLimit(permits = 100)
  @Retry(attempts = 2)
  double rate(String currency);
}
