package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Timeout;

@KitService
public interface Shop {
  void sell(String item);

  @Timeout("1s") // KIT028
  default void sellTwice(String item) {
    sell(item);
    sell(item);
  }
}
