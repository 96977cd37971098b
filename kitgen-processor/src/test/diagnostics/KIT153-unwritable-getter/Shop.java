package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Order order);

  record Order(String id) {
    public Thread getOwner() { // KIT153
      return Thread.currentThread();
    }
  }
}
