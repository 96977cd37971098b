package shop;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A shop that forgets everything when it closes. */
public final class MemoryShop implements Shop {
  private final Map<String, Order> orders = new ConcurrentHashMap<>();

  /** Opens without orders. */
  public MemoryShop() {}

  @Override
  public Order order(String id) throws UnknownOrderException {
    Order order = orders.get(id);
    if (order == null) {
      throw new UnknownOrderException(id);
    }
    return order;
  }

  @Override
  public Order place(Order order) {
    orders.put(order.id(), order);
    return order;
  }

  @Override
  public long total(List<Long> prices) {
    return prices.stream().mapToLong(Long::longValue).sum();
  }
}
