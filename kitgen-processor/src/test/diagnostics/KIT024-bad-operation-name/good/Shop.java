package demo;

import io.kitgen.KitService;
import io.kitgen.OperationName;

@KitService
public interface Shop {
  @OperationName("sellIt")
  void sell(String item);
}
