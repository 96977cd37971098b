package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Bulkhead;
import io.kitgen.policy.CircuitBreaker;
import io.kitgen.policy.Retry;

@KitService
@CircuitBreaker(window = 10, minimumCalls = 5)
public interface Shop {
  @Retry(delay = "2s", longestDelay = "10s")
  int stock(String id);

  @Bulkhead(concurrent = 5, queue = 10, longestWait = "1s")
  void order(String id);

  @Bulkhead(concurrent = 5)
  void cancel(String id);
}
