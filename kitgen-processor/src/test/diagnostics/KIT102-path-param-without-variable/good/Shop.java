package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.PathParam;

@KitService
public interface Shop {
  @Get("/orders/{orderId}/lines/{lineId}")
  String order(long orderId, @PathParam("lineId") int line);

  @Get("/items/{id}")
  String item(@PathParam long id);
}
