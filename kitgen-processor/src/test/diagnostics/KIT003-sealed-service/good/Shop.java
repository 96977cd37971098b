package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item);
}

final class CornerShop implements Shop {
  @Override
  public void sell(String item) {}
}
