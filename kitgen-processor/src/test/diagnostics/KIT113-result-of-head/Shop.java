package demo;

import io.kitgen.Head;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @Head("/orders/{id}")
  String order(long id); // KIT113
}
