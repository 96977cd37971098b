package demo;

import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.Headers;
import io.kitgen.KitService;

@KitService
@Headers("X-Tenant: main")
public interface Shop {
  @Get("/items")
  @Headers("Accept: application/vnd.shop+json")
  String items();

  @Get("/counts")
  String counts(@Header("X-Tenant") String tenant);
}
