package demo;

import io.kitgen.KitService;

@KitService
public sealed interface Shop permits CornerShop { // KIT003
  void sell(String item);
}

final class CornerShop implements Shop {
  @Override
  public void sell(String item) {}
}
