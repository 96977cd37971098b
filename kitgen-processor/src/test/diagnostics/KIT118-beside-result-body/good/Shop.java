package demo;

import io.kitgen.Body;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;

@KitService
public interface Shop {

  record Tagged(
      @Header("ETag") String tag, @Body String item, @Header("X-Count") int count) {}

  @Get("/items/{id}")
  Tagged find(String id);
}
