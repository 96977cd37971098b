package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Timeout;

@KitService
public interface Shop {
  @Timeout(value = "250ms", attempt = "1s") // KIT162
  int stock(String id);
}
