package demo;

import io.kitgen.Post;

public interface Shop {
  @Post("/sell")
  void sell(String item); // KIT009
}
