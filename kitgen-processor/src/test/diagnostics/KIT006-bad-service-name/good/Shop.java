package demo;

import io.kitgen.KitService;

@KitService(name = "corner-shop")
public interface Shop {
  void sell(String item);
}
