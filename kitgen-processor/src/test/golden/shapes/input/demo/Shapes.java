package demo;

import io.kitgen.KitService;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Types of every shape. */
@NullMarked
@KitService
public interface Shapes {
  Customer keep(Customer customer);

  Money price(Money money);

  Parcel send(Parcel parcel);

  List<Event> happened(Event event);

  Result<Customer> find(Payment payment);

  Measure measure(Measure measure, Shape shape);
}
