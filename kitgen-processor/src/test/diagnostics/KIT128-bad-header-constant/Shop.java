package demo;

import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.Headers;
import io.kitgen.KitService;

@KitService
@Headers("Host: example.org") // KIT128
public interface Shop {
  @Get("/items")
  @Headers("Accept") // KIT128
  String items();

  @Get("/lines")
  @Headers({"X Y: 1", "X-Mode: é"}) // KIT128 KIT128
  String lines();

  @Get("/counts")
  @Headers("X-Tenant: main") // KIT128
  String counts(@Header("X-Tenant") String tenant);
}
