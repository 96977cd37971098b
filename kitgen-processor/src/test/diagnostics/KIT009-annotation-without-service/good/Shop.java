package demo;

import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {
  @Post("/sell")
  void sell(String item);
}
