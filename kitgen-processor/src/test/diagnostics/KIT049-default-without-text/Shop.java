package demo;

import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.KitService;
import java.util.List;
import java.util.Optional;

@KitService
public interface Shop {
  @Get("/orders")
  List<String> orders(@Default("20") Optional<Integer> limit); // KIT049
}
