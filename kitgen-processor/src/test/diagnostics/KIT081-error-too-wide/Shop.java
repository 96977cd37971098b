package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws Exception; // KIT081
}
