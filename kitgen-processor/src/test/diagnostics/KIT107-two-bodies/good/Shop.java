package demo;

import io.kitgen.KitService;
import io.kitgen.Put;
import java.util.List;

@KitService
public interface Shop {
  void place(Order order, List<String> coupons);

  @Put("/orders")
  void replace(Change change);

  /** A change of one order. */
  record Change(Order before, Order after) {}
}
