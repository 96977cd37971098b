package demo;

import io.kitgen.KitService;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** Takes orders. */
@NullMarked
@KitService
public interface Shop {
  Order place(Order order);

  List<Order> list(Optional<State> state);
}
