package demo;

import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Query;

@KitService
public interface Shop {
  @Get("/orders")
  String orders(@Query @Header("X-Tenant") String tenant); // KIT109
}
