package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item);

  @Override
  String toString(); // KIT030
}
