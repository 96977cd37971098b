package demo;

import io.kitgen.Get;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @Get("orders") // KIT100
  int count();

  @Get("/orders/{id:[0-9]+}") // KIT100
  String order(long id);

  @Get("/orders/{id}/{line") // KIT100
  String line(long id, int line);

  @Get("/orders?all=true") // KIT100
  String all();

  @Get("/orders/*") // KIT100
  String any();

  @Get("/orders/{from}{to}") // KIT100
  String range(int from, int to);

  @Get("/{rest...}/orders") // KIT100
  String below(String rest);

  @Get("/new orders") // KIT100
  String fresh();
}
