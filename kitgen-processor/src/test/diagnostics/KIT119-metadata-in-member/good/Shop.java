package demo;

import io.kitgen.Body;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;

@KitService
public interface Shop {

  record Named(String item) {}

  record Tagged(@Header("ETag") String tag, @Body Named item) {}

  @Get("/items/{id}")
  Tagged find(String id);
}
