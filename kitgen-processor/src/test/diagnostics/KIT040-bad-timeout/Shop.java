package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Timeout;

@KitService
public interface Shop {
  @Timeout("soon") // KIT040
  void sell(String item);
}
