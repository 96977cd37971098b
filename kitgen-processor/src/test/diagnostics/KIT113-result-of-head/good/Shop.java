package demo;

import io.kitgen.Get;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @Get("/orders/{id}")
  String order(long id);
}
