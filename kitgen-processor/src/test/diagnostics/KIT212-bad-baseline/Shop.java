package demo;

import io.kitgen.KitService;

@KitService
public interface Shop { // KIT212
  int count(String article);
}
