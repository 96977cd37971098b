package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Side;

@KitService(generate = Side.SERVER)
public interface Shop {
  @Get("/items/{id}")
  String item(String id);
}
