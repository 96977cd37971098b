package demo;

import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @Get("/orders")
  String orders(@Header("X-Tenant") String tenant);
}
