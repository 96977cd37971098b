package demo;

import io.kitgen.KitService;
import java.util.List;

@KitService
public interface Shop {
  void stock(List<Entry> items);
}

record Shelf(int row, int column) {}

record Entry(Shelf shelf, int items) {}
