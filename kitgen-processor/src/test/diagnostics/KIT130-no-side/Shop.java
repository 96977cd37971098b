package demo;

import io.kitgen.Get;
import io.kitgen.KitService;

@KitService(generate = {}) // KIT130
public interface Shop {
  @Get("/items/{id}")
  String item(String id);
}
