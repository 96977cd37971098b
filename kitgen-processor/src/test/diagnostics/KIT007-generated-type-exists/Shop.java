package demo;

import io.kitgen.KitService;

@KitService
public interface Shop { // KIT007
  void sell(String item);
}

final class ShopEndpoints {}
