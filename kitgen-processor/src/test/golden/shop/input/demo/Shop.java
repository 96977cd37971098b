package demo;

import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Put;
import io.kitgen.Query;
import io.kitgen.Sensitive;
import io.kitgen.StatusCode;
import io.kitgen.policy.Timeout;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A shop. */
@NullMarked
@KitService(name = "shop")
@HttpApi(path = "/v1")
public interface Shop {

  /**
   * Finds an order.
   *
   * @param id which one
   * @return the order, empty when there is none
   */
  @Get("/orders/{id}")
  Optional<Order> find(UUID id);

  @Get("/orders")
  List<Order> list(
      @Query @Default("20") int limit, @Nullable Color color, @Header("X-Tenant") String tenant);

  @Post("/orders")
  @StatusCode(201)
  @Timeout("250ms")
  Order place(Order order) throws SoldOutException;

  @Put("/orders/{id}/note")
  void note(UUID id, String text);

  /** Pays for an order. */
  @Post("/orders/{id}/payment")
  boolean pay(UUID id, @Sensitive String card);

  CompletionStage<Long> count();
}
