package demo;

import io.kitgen.KitService;
import java.util.List;
import java.util.stream.Stream;

@KitService
public interface Shop {
  Stream<List<String>> orders();

  Stream<String> lines();

  void place(Basket basket);

  record Basket(List<String> items) {}
}
