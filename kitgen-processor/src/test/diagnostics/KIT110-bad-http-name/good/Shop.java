package demo;

import io.kitgen.Cookie;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Query;

@KitService
public interface Shop {
  @Get("/orders")
  String orders(@Header("X-Tenant") String tenant);

  @Get("/items")
  String items(@Header("X-Host") String host);

  @Get("/carts")
  String carts(@Cookie("cart-id") String cart);

  @Get("/search")
  String search(@Query Order filter);
}
