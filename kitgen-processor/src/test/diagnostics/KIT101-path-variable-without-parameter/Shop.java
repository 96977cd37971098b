package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Query;

@KitService
public interface Shop {
  @Get("/orders/{id}") // KIT101
  String order();

  @Get("/items/{itmeId}") // KIT101
  String item(long itemId);

  @Get("/carts/{cart}") // KIT101
  String cart(@Query long cart);
}
