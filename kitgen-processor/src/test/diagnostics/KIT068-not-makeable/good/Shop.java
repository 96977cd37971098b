package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Order order);

  class Order {
    private final String id;

    public Order(String id) {
      this.id = id.strip();
    }

    public String getId() {
      return id;
    }
  }
}
