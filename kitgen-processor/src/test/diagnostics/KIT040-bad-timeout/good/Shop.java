package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Timeout;

@KitService
public interface Shop {
  @Timeout("250ms")
  void sell(String item);
}
