package demo;

import io.kitgen.KitService;
import io.kitgen.Route;

@KitService
public interface Shop {
  @Route(methods = "get", path = "/orders") // KIT112
  String orders();

  @Route(methods = {"PUT", "PUT"}, path = "/order") // KIT112
  void place(String item);
}
