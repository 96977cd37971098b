package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  String getOrder(String id);

  String getOldOrder(String id);
}
