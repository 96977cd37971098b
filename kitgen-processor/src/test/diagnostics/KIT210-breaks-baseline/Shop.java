package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  int count(String article, boolean all); // KIT210
}
