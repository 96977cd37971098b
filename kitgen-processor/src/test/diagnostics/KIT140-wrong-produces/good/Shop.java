package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.StatusCode;

@KitService
public interface Shop {
  record Order(String article) {}

  @Get(value = "/order", produces = {"application/vnd.shop+json", "application/json"})
  Order order();

  @Get(value = "/label", produces = {"text/plain", "text/markdown"})
  String label();

  @Get(value = "/logo", produces = "image/png")
  byte[] logo();

  @Post("/close")
  @StatusCode(204)
  void close();
}
