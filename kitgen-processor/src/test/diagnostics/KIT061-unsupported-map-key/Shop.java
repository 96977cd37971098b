package demo;

import io.kitgen.KitService;
import java.util.Map;

@KitService
public interface Shop {
  void stock(Map<Shelf, Integer> items); // KIT061
}

record Shelf(int row, int column) {}
