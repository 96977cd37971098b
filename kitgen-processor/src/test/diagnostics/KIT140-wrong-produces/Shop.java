package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.StatusCode;

@KitService
public interface Shop {
  record Order(String article) {}

  @Get(value = "/order", produces = "application/xml") // KIT140
  Order order();

  @Get(value = "/label", produces = {"text/plain", "application/json"}) // KIT140
  String label();

  @Get(value = "/logo", produces = "image/*") // KIT140
  byte[] logo();

  @Post(value = "/close", produces = "application/json") // KIT140
  @StatusCode(204)
  void close();
}
