package demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Order order);

  record Order(String id) {
    @JsonIgnore
    public Thread getOwner() {
      return Thread.currentThread();
    }

    public Thread owner() {
      return Thread.currentThread();
    }

    public boolean isFree() {
      return id.isEmpty();
    }
  }
}
