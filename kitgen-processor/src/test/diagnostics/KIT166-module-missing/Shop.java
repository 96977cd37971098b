package demo;

import io.kitgen.KitService;
import io.kitgen.policy.RequiresScope;
import io.kitgen.policy.Retry;

@KitService
public interface Shop {
  @Retry // KIT166
  @RequiresScope("shop:read") // KIT166
  int stock(String id);
}
