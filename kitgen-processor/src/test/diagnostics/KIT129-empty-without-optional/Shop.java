package demo;

import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Side;

@KitService(generate = Side.CLIENT)
@HttpApi(emptyOn404 = true) // KIT129
public interface Shop {
  @Get("/items/{id}")
  String item(String id);
}
