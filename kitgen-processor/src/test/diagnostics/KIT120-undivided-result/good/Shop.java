package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.Body;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import java.util.Optional;

@KitService
public interface Shop {

  record Tagged(@Header("ETag") String tag, String item) {}

  record Price(int cents) {
    @JsonProperty
    public int euros() {
      return cents / 100;
    }
  }

  record Priced(@Header("ETag") String tag, @Body Price price) {}

  @Get("/items/{id}")
  Optional<Tagged> find(String id);

  @Get("/prices/{id}")
  Priced price(String id);
}
