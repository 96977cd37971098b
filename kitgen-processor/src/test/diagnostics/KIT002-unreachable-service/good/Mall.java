package demo;

import io.kitgen.KitService;

public final class Mall {
  @KitService
  public interface Shop {
    void sell(String item);
  }
}
