package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Timeout;

@KitService
public interface Shop {
  @Timeout(value = "1s", attempt = "250ms")
  int stock(String id);
}
