package demo;

import io.kitgen.KitService;
import java.util.Iterator;
import java.util.stream.Stream;

@KitService
public interface Shop {
  long place(Stream<String> orders); // KIT191

  Iterator<String> orders(); // KIT191
}
