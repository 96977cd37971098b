package demo;

import io.kitgen.KitService;
import io.kitgen.policy.RequiresScope;
import io.kitgen.policy.Retry;

@KitService
public interface Shop {
  @Retry
  @RequiresScope("shop:read")
  int stock(String id);
}
