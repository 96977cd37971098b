package demo;

import io.kitgen.KitService;
import io.kitgen.Query;
import io.kitgen.Route;

@KitService
public interface Shop {
  @Route(methods = {"GET", "POST"}, path = "/search")
  String search(@Query String q);
}
