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

  @StatusCode(203)
  record Near(@Header("X-Near") String near, String item) implements Lookup {}

  @StatusCode(410)
  record Gone(String why) implements Lookup {}

  @Get("/items/{id}")
  Lookup find(String id);
}
