package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Bulkhead;
import io.kitgen.policy.NonBlocking;
import io.kitgen.policy.RateLimit;

@KitService
@RateLimit(permits = 100, longestWait = "50ms")
public interface Shop {
  @NonBlocking // KIT165
  int stock(String id);

  @NonBlocking // KIT165
  @Bulkhead(concurrent = 5, queue = 10, longestWait = "1s") // KIT165
  int price(String id);
}
