package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Bulkhead;
import io.kitgen.policy.CircuitBreaker;
import io.kitgen.policy.Retry;

@KitService
@CircuitBreaker(window = 10) // KIT161
public interface Shop {
  @Retry(delay = "2s") // KIT161
  int stock(String id);

  @Bulkhead(concurrent = 5, queue = 10) // KIT161
  void order(String id);

  @Bulkhead(concurrent = 5, longestWait = "1s") // KIT161
  void cancel(String id);
}
