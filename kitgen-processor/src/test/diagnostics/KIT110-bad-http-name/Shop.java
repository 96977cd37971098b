package demo;

import io.kitgen.Cookie;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Query;

@KitService
public interface Shop {
  @Get("/orders")
  String orders(@Header("X Tenant") String tenant); // KIT110

  @Get("/items")
  String items(@Header("Host") String host); // KIT110

  @Get("/carts")
  String carts(@Cookie("cart;id") String cart); // KIT110

  @Get("/search")
  String search(@Query("filter") Order filter); // KIT110
}
