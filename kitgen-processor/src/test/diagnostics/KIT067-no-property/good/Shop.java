package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Order order);

  class Order {
    public String id = "";
  }
}
