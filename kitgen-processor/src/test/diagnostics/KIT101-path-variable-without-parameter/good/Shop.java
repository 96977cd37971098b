package demo;

import io.kitgen.Get;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @Get("/orders/{id}")
  String order(long id);

  @Get("/items/{itemId}")
  String item(long itemId);

  @Get("/carts/{cart}")
  String cart(long cart);
}
