package demo;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kitgen.KitService;
import java.util.Map;

@KitService
public interface Shop {
  void place(Order order);

  record Order(
      @JsonUnwrapped(prefix = "to_") Address address,
      @JsonAnyGetter @JsonAnySetter Map<String, String> more) {}

  record Address(String street) {}
}
