package demo;

import io.kitgen.Delete;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Post;
import java.util.List;
import java.util.Map;

@KitService
public interface Shop {
  @Get("/orders")
  String orders(Map<String, Order> filter); // KIT106

  @Delete("/orders")
  void cancel(List<Order> orders); // KIT106

  @Post("/orders")
  void place(@Header("X-Order") Order order); // KIT106

  @Get("/orders/{ids}")
  String some(List<Long> ids); // KIT106
}
