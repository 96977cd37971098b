package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  int count(String article);
}
