package demo;

import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.StatusCode;

@KitService
public interface Shop {
  @Post("/sell")
  @StatusCode(204)
  void sell(String item);
}
