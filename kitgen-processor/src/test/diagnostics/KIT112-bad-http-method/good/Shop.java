package demo;

import io.kitgen.KitService;
import io.kitgen.Route;

@KitService
public interface Shop {
  @Route(methods = "GET", path = "/orders")
  String orders();

  @Route(methods = {"PUT", "POST"}, path = "/order")
  void place(String item);
}
