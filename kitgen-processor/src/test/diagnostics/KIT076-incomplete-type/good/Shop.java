package demo;

import io.kitgen.KitService;
import lombok.Data;

@KitService
public interface Shop {
  void sell(Order order);

  @Data
  class Order {
    private String id;

    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }
  }
}
