package demo;

import io.kitgen.Form;
import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {
  record Order(String article) {}

  @Post(value = "/orders", consumes = "application/xml") // KIT141
  void place(Order order);

  @Post(value = "/form", consumes = "multipart/form-data") // KIT141
  void form(@Form String name);

  @Post(value = "/raw", consumes = "*/*") // KIT141
  void raw(byte[] bytes);

  @Get(value = "/orders", consumes = "application/json") // KIT141
  Order last();
}
