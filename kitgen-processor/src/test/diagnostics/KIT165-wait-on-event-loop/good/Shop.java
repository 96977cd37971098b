package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Bulkhead;
import io.kitgen.policy.NonBlocking;
import io.kitgen.policy.RateLimit;

@KitService
@RateLimit(permits = 100)
public interface Shop {
  @NonBlocking
  int stock(String id);

  @NonBlocking
  @Bulkhead(concurrent = 5)
  int price(String id);
}
