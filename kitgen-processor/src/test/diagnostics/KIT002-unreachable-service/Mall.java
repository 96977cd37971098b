package demo;

import io.kitgen.KitService;

public final class Mall {
  @KitService
  private interface Shop { // KIT002
    void sell(String item);
  }
}
