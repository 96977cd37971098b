package shop;

import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.StatusCode;
import java.util.List;

/** Sells things. */
@KitService(name = "shop")
@HttpApi(path = "/v1")
public interface Shop {

  /**
   * Finds an order.
   *
   * @param id which one
   * @return the order
   */
  @Get("/orders/{id}")
  Order order(String id) throws UnknownOrderException;

  /** Takes an order. */
  @Post("/orders")
  @StatusCode(201)
  Order place(Order order);

  /** Adds prices up. */
  long total(List<Long> prices);
}
