package demo;

import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.KitService;

@KitService
@HttpApi(path = "/shops/{shop}")
public interface Shop {
  @Get("/orders/{id}")
  String order(String shop, long id);
}
