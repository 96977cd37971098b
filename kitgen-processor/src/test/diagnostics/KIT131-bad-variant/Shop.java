package demo;

import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.StatusCode;

@KitService
public interface Shop {

  sealed interface Lookup {}

  @StatusCode(200)
  record Found(String item) implements Lookup {}

  @StatusCode(200)
  record Near(@Header("X-Near") String near, String item) implements Lookup {}

  @StatusCode(500)
  record Failed(String why) implements Lookup {}

  @StatusCode(204)
  record Gone(String why) implements Lookup {}

  @Get("/items/{id}")
  Lookup find(String id); // KIT131 KIT131 KIT131
}
