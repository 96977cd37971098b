package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.PathParam;

@KitService
public interface Shop {
  @Get("/orders/{orderId}")
  String order(long orderId, @PathParam("lineId") int line); // KIT102

  String item(@PathParam long id); // KIT102
}
