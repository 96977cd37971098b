package demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.KitService;
import org.jspecify.annotations.NullMarked;

@KitService
@NullMarked
public interface Shop {
  void sell(Order order);

  record Order(
      String id,
      @JsonIgnore String trace, // KIT154
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) Integer total) {} // KIT154
}
