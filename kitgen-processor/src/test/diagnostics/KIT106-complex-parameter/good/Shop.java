package demo;

import io.kitgen.Body;
import io.kitgen.Delete;
import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import java.util.List;

@KitService
public interface Shop {
  @Get("/orders")
  String orders(Order filter);

  @Delete("/orders")
  void cancel(@Body List<Order> orders);

  @Post("/orders")
  void place(Order order);

  @Get("/some-orders")
  String some(List<Long> ids);
}
