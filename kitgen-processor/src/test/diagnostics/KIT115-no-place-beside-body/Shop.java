package demo;

import io.kitgen.Body;
import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {
  @Post("/orders")
  void place(@Body Order order, boolean dryRun); // KIT115
}
