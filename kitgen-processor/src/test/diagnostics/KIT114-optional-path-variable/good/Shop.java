package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import java.util.Optional;

@KitService
public interface Shop {
  @Get("/orders")
  String orders(Optional<Integer> year);

  @Get("/items/{kind}")
  String items(String kind);

  default String items() {
    return items("tea");
  }
}
