package demo;

import io.kitgen.KitService;
import java.util.List;
import java.util.stream.Stream;

@KitService
public interface Shop {
  record Basket(Stream<String> items) {} // KIT190

  void place(Basket basket);

  List<Stream<String>> orders(); // KIT190

  Stream<Stream<String>> lines(); // KIT190
}
