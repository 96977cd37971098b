package demo;

import io.kitgen.Cookie;
import io.kitgen.Get;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @Get("/cart")
  String cart(@Cookie("SESSION") String session);
}
