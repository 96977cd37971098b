package demo;

import io.kitgen.KitService;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

@KitService
public interface Shop {
  Stream<Order> orders();

  void place(Iterator<String> orders);

  record Order(Optional<String> item) {}
}
