package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Query;

@KitService
public interface Shop {
  @Get("/orders")
  String orders(@Query("q") String item, @Query("q") String customer); // KIT111

  @Get("/items")
  String items(int count, Order filter); // KIT111
}
