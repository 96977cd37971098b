package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Order order);
}

record Order(String id, Payload payload) {}

record Payload(String text) {}
