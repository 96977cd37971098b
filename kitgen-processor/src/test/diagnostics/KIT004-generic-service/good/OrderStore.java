package demo;

import io.kitgen.KitService;

@KitService
public interface OrderStore extends Store<Order> {}

interface Store<T> {
  T find(String id);
}

record Order(String id) {}
