package demo;

import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.ResultName;

@KitService
public interface Shop {

  record Tagged(@Header("ETag") String tag, String item) {}

  @Get("/items/{id}")
  @ResultName("item") // KIT119
  Tagged find(String id);
}
