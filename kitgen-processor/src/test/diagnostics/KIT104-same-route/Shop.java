package demo;

import io.kitgen.Get;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @Get("/orders/{id}")
  String order(long id);

  @Get("/orders/{number}") // KIT104
  String orderByNumber(String number);
}
