package demo;

import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.KitService;

@KitService
@HttpApi(path = "/shops/{id}")
public interface Shop {
  @Get("/orders/{id}") // KIT103
  String order(long id);
}
