package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Order order);

  class Order {
    private int lines; // KIT069

    public int getLines() {
      return lines;
    }
  }
}
