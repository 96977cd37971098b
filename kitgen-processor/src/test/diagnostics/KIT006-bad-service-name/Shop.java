package demo;

import io.kitgen.KitService;

@KitService(name = "corner shop") // KIT006
public interface Shop {
  void sell(String item);
}
