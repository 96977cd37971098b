package demo;

import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Side;
import java.util.Optional;

@KitService(generate = Side.CLIENT)
@HttpApi(emptyOn404 = true)
public interface Shop {
  @Get("/items/{id}")
  Optional<String> item(String id);
}
