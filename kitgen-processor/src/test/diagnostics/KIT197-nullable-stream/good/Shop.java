package demo;

import io.kitgen.KitService;
import java.util.Iterator;
import java.util.stream.Stream;

@KitService
public interface Shop {
  Stream<String> orders();

  void place(Iterator<String> orders);
}
