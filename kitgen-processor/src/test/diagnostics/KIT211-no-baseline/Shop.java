package demo;

import io.kitgen.KitService;

@KitService
public interface Shop { // KIT211
  int count(String article);
}
