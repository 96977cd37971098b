package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {

  record Tagged(@Header("ETag") String tag, String item) {}

  record Priced(@Header("ETag") String tag, int cents) {
    @JsonProperty
    public int euros() {
      return cents / 100;
    }
  }

  @Get("/items/{id}")
  @Nullable Tagged find(String id); // KIT120

  @Get("/prices/{id}")
  Priced price(String id); // KIT120
}
