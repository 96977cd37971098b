package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Order order);

  class Order { // KIT068
    private final String id;

    public Order(String text) {
      this.id = text.strip();
    }

    public String getId() {
      return id;
    }
  }
}
