package demo;

import io.kitgen.Form;
import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {
  record Order(String article) {}

  @Post(value = "/orders", consumes = "application/vnd.shop+json")
  void place(Order order);

  @Post("/form")
  void form(@Form String name);

  @Post(value = "/raw", consumes = "application/pdf")
  void raw(byte[] bytes);

  @Get("/orders")
  Order last();
}
