package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import java.util.List;
import java.util.Optional;

@KitService
public interface Shop {
  @Get("/orders")
  List<String> orders(Optional<Integer> limit);
}
