package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Timeout;

@KitService
public interface Shop {
  @Timeout("1s")
  void sell(String item);

  default void sellTwice(String item) {
    sell(item);
    sell(item);
  }
}
