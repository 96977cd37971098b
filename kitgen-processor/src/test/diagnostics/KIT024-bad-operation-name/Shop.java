package demo;

import io.kitgen.KitService;
import io.kitgen.OperationName;

@KitService
public interface Shop {
  @OperationName("sell-it") // KIT024
  void sell(String item);
}
