package demo;

import io.kitgen.Get;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @Get("/orders")
  int count();

  @Get("/orders/{id}")
  String order(long id);

  @Get("/orders/{id}/{line}")
  String line(long id, int line);

  @Get("/all-orders")
  String all();

  @Get("/orders-below/{rest...}")
  String any(String rest);

  @Get("/orders/from/{from}/to/{to}")
  String range(int from, int to);

  @Get("/orders-of/{rest...}")
  String below(String rest);

  @Get("/new%20orders")
  String fresh();
}
