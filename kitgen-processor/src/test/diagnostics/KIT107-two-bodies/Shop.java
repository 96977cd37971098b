package demo;

import io.kitgen.Body;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Put;
import java.util.List;

@KitService
public interface Shop {
  @Post("/orders")
  void place(Order order, List<String> coupons); // KIT107

  @Put("/orders")
  void replace(@Body Order before, @Body Order after); // KIT107
}
