package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  String getOrder(String id);

  String get_order(String id); // KIT022
}
