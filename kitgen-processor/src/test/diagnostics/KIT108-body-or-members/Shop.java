package demo;

import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {
  @Post("/orders")
  void place(Order order, boolean dryRun); // KIT108
}
