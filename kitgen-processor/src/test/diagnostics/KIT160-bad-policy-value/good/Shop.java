package demo;

import io.kitgen.KitService;
import io.kitgen.policy.CircuitBreaker;
import io.kitgen.policy.RateLimit;
import io.kitgen.policy.Retry;

@KitService
@CircuitBreaker(failureRate = 0.5)
public interface Shop {
  @Retry(attempts = 1, jitter = 1)
  int stock(String id);

  @RateLimit(permits = 10)
  void order(String id);
}
