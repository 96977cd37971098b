package demo;

import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.policy.Hedge;

@KitService
public interface Shop {
  @Post("/orders")
  @Hedge(after = "50ms") // KIT164
  void order(String id);
}
