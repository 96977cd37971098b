package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Query;
import java.util.Map;

@KitService
public interface Shop {
  @Get("/items")
  String items(@Query Map<String, String> some, @Query Map<String, String> more); // KIT125
}
