package demo;

import io.kitgen.Post;

public interface Shop {
  @Post("/sell") // KIT009
  void sell(String item);
}
