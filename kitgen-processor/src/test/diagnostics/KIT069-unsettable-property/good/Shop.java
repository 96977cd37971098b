package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Order order);

  class Order {
    private int lines;

    public int getLines() {
      return lines;
    }

    public void setLines(int lines) {
      this.lines = lines;
    }
  }
}
