package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Query;

@KitService
public interface Shop {
  @Get("/orders")
  String orders(@Query("item") String item, @Query("customer") String customer);

  @Get("/items")
  String items(int limit, Order filter);
}
