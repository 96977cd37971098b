package demo;

import io.kitgen.KitService;
import java.util.Iterator;

@KitService
public interface Shop {
  void sell(Iterator<String> orders, Iterator<Integer> payments); // KIT192
}
