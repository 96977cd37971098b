package demo;

import io.kitgen.KitService;
import io.kitgen.KitType;

@KitService
public interface Shop {
  void sell(Order order);

  @KitType(name = "PurchaseOrder")
  record Order(String id) {}
}
