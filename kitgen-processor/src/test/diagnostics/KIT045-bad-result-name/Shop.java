package demo;

import io.kitgen.KitService;
import io.kitgen.ResultName;

@KitService
public interface Shop {
  @ResultName("order-id") // KIT045
  String sell(String item);
}
