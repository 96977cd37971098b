package demo;

import io.kitgen.KitService;
import lombok.Data;

@KitService
public interface Shop {
  void sell(Order order);

  @Data
  class Order { // KIT076
    private String id;
  }
}
