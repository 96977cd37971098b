package demo;

import io.kitgen.KitService;
import io.kitgen.ResultName;

@KitService
public interface Shop {
  @ResultName("orderId")
  String sell(String item);
}
