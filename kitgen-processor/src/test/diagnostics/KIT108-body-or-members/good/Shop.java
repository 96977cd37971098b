package demo;

import io.kitgen.Body;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Query;

@KitService
public interface Shop {
  @Post("/orders")
  void place(@Body Order order, @Query boolean dryRun);
}
