package demo;

import io.kitgen.KitService;
import io.kitgen.policy.CircuitBreaker;
import io.kitgen.policy.RateLimit;
import io.kitgen.policy.Retry;

@KitService
@CircuitBreaker(failureRate = 50) // KIT160
public interface Shop {
  @Retry(attempts = 0, jitter = 1.5) // KIT160 KIT160
  int stock(String id);

  @RateLimit(permits = 0) // KIT160
  void order(String id);
}
