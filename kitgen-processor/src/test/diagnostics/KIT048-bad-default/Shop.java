package demo;

import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.KitService;
import java.util.List;

@KitService
public interface Shop {
  @Get("/orders")
  List<String> orders(@Default("many") int limit); // KIT048
}
