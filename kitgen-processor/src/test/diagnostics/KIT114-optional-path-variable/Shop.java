package demo;

import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.KitService;
import java.util.Optional;

@KitService
public interface Shop {
  @Get("/orders/{year}")
  String orders(Optional<Integer> year); // KIT114

  @Get("/items/{kind}")
  String items(@Default("tea") String kind); // KIT114
}
