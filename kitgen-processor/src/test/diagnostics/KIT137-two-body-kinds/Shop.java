package demo;

import io.kitgen.Body;
import io.kitgen.Form;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.http.Content;
import io.kitgen.http.Part;

@KitService
public interface Shop {
  record Order(String article) {}

  @Post("/orders")
  void place(@Form String name, @Body Order order); // KIT137

  @Post("/photos")
  void add(@Part Content picture, @Form String title); // KIT137
}
