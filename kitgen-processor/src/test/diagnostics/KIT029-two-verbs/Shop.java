package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Query;

@KitService
public interface Shop {
  @Get("/search")
  @Post("/search") // KIT029
  String search(@Query String q);
}
