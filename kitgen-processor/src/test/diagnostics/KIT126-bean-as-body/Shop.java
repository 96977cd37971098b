package demo;

import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {

  record Sale(@Header("X-Tenant") String tenant, String item) {}

  @Post("/sales")
  void sell(Sale sale); // KIT126
}
