package demo;

import io.kitgen.KitService;

public final class Mall {
  @KitService
  public interface Shop {
    void sell(Order order); // KIT062
  }

  private record Order(String id) {}
}
