package demo;

import io.kitgen.Get;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @Get("/orders/{id}")
  String order(String id);

  @Get("/latest/{kind}")
  String latest(String kind);
}
