package demo;

import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Query;
import io.kitgen.http.Content;
import io.kitgen.http.Part;

@KitService
public interface Shop {
  record Order(String article) {}

  @Post("/orders")
  void place(@Query String name, Order order);

  @Post("/photos")
  void add(@Part Content picture, @Part String title);
}
