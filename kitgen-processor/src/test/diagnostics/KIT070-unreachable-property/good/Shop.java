package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Order order);

  class Order {
    public String id = "";

    @JsonProperty public int lines;
  }
}
