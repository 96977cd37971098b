package demo;

import io.kitgen.KitService;
import java.util.Iterator;
import java.util.stream.Stream;

@KitService
public interface Shop {
  long place(Iterator<String> orders);

  Stream<String> orders();
}
