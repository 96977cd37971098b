package demo;

import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.StatusCode;

@KitService
public interface Shop {
  @Post("/sell")
  @StatusCode(202)
  void sell(String item);
}
